-- Class characteristics of an exhibit; absent means not determined.
ALTER TABLE exhibits
  ADD COLUMN number_of_lands integer CHECK (number_of_lands BETWEEN 1 AND 99),
  ADD COLUMN twist text CHECK (twist IN ('left', 'right')),
  ADD COLUMN firing_pin_shape text
    CHECK (firing_pin_shape IN ('circular', 'elliptical', 'rectangular', 'square', 'wedge', 'other'));

-- Marks prepared for comparison, made once from an original and kept.
ALTER TABLE derivatives DROP CONSTRAINT derivatives_kind_check;
ALTER TABLE derivatives ADD CONSTRAINT derivatives_kind_check CHECK (kind IN ('preview', 'prepared_mark'));

-- Why a ready image cannot be compared by the engine, where it cannot.
ALTER TABLE images
  ADD COLUMN not_comparable_because text,
  ADD COLUMN not_comparable_detail text;

-- What the engine did in a search. Progress shows while it runs; the rest is written when it completes.
ALTER TABLE searches
  ADD COLUMN engine_parameters_hash text,
  ADD COLUMN engine_pairs integer,
  ADD COLUMN engine_done integer NOT NULL DEFAULT 0,
  ADD COLUMN engine_compared integer,
  ADD COLUMN engine_not_comparable integer,
  ADD COLUMN engine_failed integer;

-- A comparison of one kind of mark of two exhibits, kept so that it can be explained and drawn again.
CREATE TABLE comparisons (
  id uuid PRIMARY KEY,
  search_id uuid NOT NULL REFERENCES searches,
  exhibit_id uuid NOT NULL REFERENCES exhibits,
  mark text NOT NULL,
  modality text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('impression', 'bullet')),
  engine_version text NOT NULL,
  parameters_hash text NOT NULL,
  questioned jsonb NOT NULL,
  candidate jsonb NOT NULL,
  result jsonb NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (search_id, exhibit_id, mark, modality)
);
CREATE TRIGGER comparisons_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON comparisons
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- 0 is done first; what may wait stands behind.
ALTER TABLE jobs ADD COLUMN priority integer NOT NULL DEFAULT 0 CHECK (priority BETWEEN 0 AND 100);
