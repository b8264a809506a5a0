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
  id uuid PRIMARY KEY,
  night_id uuid NOT NULL REFERENCES verification_nights,
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
-- One that could not be done may be tried again.
CREATE UNIQUE INDEX search_verifications_once ON search_verifications (night_id) WHERE outcome <> 'not_done';
CREATE INDEX search_verifications_by_age ON search_verifications (completed_at DESC, id DESC);
CREATE TRIGGER search_verifications_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON search_verifications
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- It names exhibits of every agency, so that it is for roles which cover every agency.
ALTER TABLE verification_nights ENABLE ROW LEVEL SECURITY;
ALTER TABLE search_verifications ENABLE ROW LEVEL SECURITY;
GRANT SELECT ON verification_nights, search_verifications TO breechlink_member;
CREATE POLICY verification_nights_read ON verification_nights FOR SELECT TO breechlink_member
  USING ((SELECT permitted_everywhere()));
CREATE POLICY search_verifications_read ON search_verifications FOR SELECT TO breechlink_member
  USING ((SELECT permitted_everywhere()));
