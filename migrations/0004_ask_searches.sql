-- Searches that somebody asked for, beside those that every entry brings with it.
-- `entry`: of a new exhibit, of itself. `asked`: over POST /v1/searches, with a wish. `archive`: of all evidence anew.
ALTER TABLE searches
  ADD COLUMN purpose text NOT NULL DEFAULT 'entry' CHECK (purpose IN ('entry', 'asked', 'archive')),
  -- What was asked for: depth, whether the engine compares, the filter. Null is the default wish.
  ADD COLUMN wish jsonb,
  -- The other exhibits of a group that is taken to be one gun's; `exhibit_id` is the first.
  ADD COLUMN further_exhibit_ids uuid[] NOT NULL DEFAULT '{}',
  -- The only image that is searched with, where one was named.
  ADD COLUMN image_id uuid REFERENCES images,
  ADD COLUMN requested_by uuid REFERENCES api_tokens,
  ADD COLUMN rerun_of uuid REFERENCES searches,
  ADD COLUMN in_gallery integer,
  ADD COLUMN expectation jsonb,
  ADD CHECK (purpose <> 'asked' OR (wish IS NOT NULL AND requested_by IS NOT NULL));
CREATE INDEX searches_by_further_exhibit ON searches USING gin (further_exhibit_ids);

ALTER TABLE searches DROP CONSTRAINT searches_state_check;
ALTER TABLE searches ADD CONSTRAINT searches_state_check
  CHECK (state IN ('queued', 'running', 'completed', 'failed', 'cancelled'));

-- Of an exhibit's own searches at most one waits; those that were asked for are each a row of their own.
DROP INDEX searches_one_queued;
CREATE UNIQUE INDEX searches_one_queued ON searches (exhibit_id, model, parameters_hash, purpose)
  WHERE state = 'queued' AND purpose <> 'asked';

-- A result never changes: a rerun is a new row.
CREATE FUNCTION refuse_change_of_result() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state IN ('completed', 'cancelled') THEN
    RAISE EXCEPTION 'the search % has ended and is never changed', OLD.id;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER searches_immutable BEFORE UPDATE ON searches
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_result();
CREATE TRIGGER candidates_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON candidates
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The field's further class characteristics; absent means not determined.
ALTER TABLE exhibits DROP CONSTRAINT exhibits_firing_pin_shape_check;
ALTER TABLE exhibits
  ADD CONSTRAINT exhibits_firing_pin_shape_check CHECK (firing_pin_shape IN
    ('hemispherical', 'circular', 'elliptical', 'rectangular', 'square', 'wedge', 'other')),
  ADD COLUMN firing_pin_aperture_shape text CHECK (firing_pin_aperture_shape IN
    ('circular', 'elliptical', 'rectangular', 'square', 'other')),
  ADD COLUMN breech_face_class text CHECK (breech_face_class IN
    ('parallel', 'arched', 'circular', 'cross_hatched', 'granular', 'smooth', 'other')),
  ADD COLUMN land_width_um double precision CHECK (land_width_um > 0),
  ADD COLUMN groove_width_um double precision CHECK (groove_width_um > 0),
  ADD COLUMN extractor_clock_hour integer CHECK (extractor_clock_hour BETWEEN 1 AND 12),
  ADD COLUMN ejector_clock_hour integer CHECK (ejector_clock_hour BETWEEN 1 AND 12);

-- Evidence that is watched, and the later entries that came near it.
CREATE TABLE watches (
  exhibit_id uuid PRIMARY KEY REFERENCES exhibits,
  threshold double precision NOT NULL,
  since timestamptz NOT NULL DEFAULT now(),
  created_by uuid NOT NULL REFERENCES api_tokens
);
CREATE TABLE findings (
  id uuid PRIMARY KEY,
  -- In the order in which findings become visible: see casework/findings.
  number bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  watched_exhibit_id uuid NOT NULL REFERENCES exhibits,
  entered_exhibit_id uuid NOT NULL REFERENCES exhibits,
  -- The search of the entered exhibit, and what the watched one was in it.
  search_id uuid NOT NULL REFERENCES searches,
  rank integer NOT NULL,
  score double precision NOT NULL,
  threshold double precision NOT NULL,
  found_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (watched_exhibit_id, entered_exhibit_id)
);
CREATE TRIGGER findings_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON findings
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
