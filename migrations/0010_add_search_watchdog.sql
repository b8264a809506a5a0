-- Nights on which the search is to be verified: whichever worker comes first makes the row, so that each night is
-- verified once, over restarts as well.
CREATE TABLE verification_nights (
  id uuid PRIMARY KEY,
  night date NOT NULL UNIQUE,
  called_at timestamptz NOT NULL
);
CREATE TRIGGER verification_nights_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON verification_nights
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What came of them. `not_done` is an alarm as well: nobody knows then whether the search loses anybody.
CREATE TABLE search_verifications (
  id uuid PRIMARY KEY REFERENCES verification_nights,
  outcome text NOT NULL CHECK (outcome IN ('nothing_missing', 'missing', 'not_done')),
  reason text,
  model text NOT NULL,
  parameters_hash text NOT NULL,
  engine_version text NOT NULL,
  -- Of how much, how much was verified, and what decided which. Null where it was not done.
  detail jsonb,
  -- Pairs that the exact answer has and the search lost.
  missing jsonb NOT NULL DEFAULT '[]',
  started_at timestamptz,
  completed_at timestamptz NOT NULL,
  CHECK ((outcome = 'not_done') = (reason IS NOT NULL)),
  CHECK ((outcome = 'not_done') = (detail IS NULL)),
  CHECK ((outcome = 'missing') = (jsonb_array_length(missing) > 0))
);
CREATE TRIGGER search_verifications_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON search_verifications
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
