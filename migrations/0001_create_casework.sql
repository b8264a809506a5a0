-- People and machines that may call the service. Only the hash of a token is kept.
CREATE TABLE api_tokens (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  role text NOT NULL CHECK (role IN ('administrator')),
  token_sha256 text NOT NULL UNIQUE CHECK (token_sha256 ~ '^[0-9a-f]{64}$'),
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz,
  revoked_at timestamptz
);

CREATE TABLE cases (
  id uuid PRIMARY KEY,
  reference text NOT NULL UNIQUE,
  title text,
  occurred_on date,
  place text,
  created_at timestamptz NOT NULL DEFAULT now(),
  created_by uuid NOT NULL REFERENCES api_tokens
);

CREATE TABLE exhibits (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES cases,
  reference text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('cartridge_case', 'bullet')),
  origin text NOT NULL CHECK (origin IN ('evidence', 'test_fire')),
  calibre text,
  description text,
  created_at timestamptz NOT NULL DEFAULT now(),
  created_by uuid NOT NULL REFERENCES api_tokens,
  UNIQUE (case_id, reference)
);

-- Bytes as they came, named by their SHA-256; the bytes themselves are in the blob store.
CREATE TABLE originals (
  sha256 text PRIMARY KEY CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  byte_length bigint NOT NULL CHECK (byte_length > 0),
  stored_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE images (
  id uuid PRIMARY KEY,
  exhibit_id uuid NOT NULL REFERENCES exhibits,
  sha256 text NOT NULL REFERENCES originals,
  -- What the upload declared. The same bytes under the same declaration are one image of an exhibit.
  file_name text NOT NULL,
  mark text NOT NULL CHECK (mark IN ('breech_face', 'firing_pin', 'aperture_shear', 'ejector',
                                     'land_engraved_area', 'groove_engraved_area')),
  land integer CHECK (land BETWEEN 1 AND 99),
  pixel_size_um double precision CHECK (pixel_size_um > 0),
  height_unit text CHECK (height_unit IN ('m', 'mm', 'um', 'nm')),
  instrument text,
  objective text,
  lighting text,
  -- What processing found out.
  state text NOT NULL DEFAULT 'received' CHECK (state IN ('received', 'processing', 'ready', 'rejected')),
  searchable boolean NOT NULL DEFAULT false,
  problem_code text,
  problem_detail text,
  decode_attempts integer NOT NULL DEFAULT 0,
  format text CHECK (format IN ('x3p', 'png', 'tiff', 'jpeg')),
  modality text CHECK (modality IN ('topography', 'reflectance')),
  width integer,
  height integer,
  spacing_x_um double precision,
  spacing_y_um double precision,
  measured_fraction double precision,
  warnings jsonb NOT NULL DEFAULT '[]',
  received_at timestamptz NOT NULL DEFAULT now(),
  finished_at timestamptz,
  created_by uuid NOT NULL REFERENCES api_tokens,
  CHECK ((state = 'rejected') = (problem_code IS NOT NULL)),
  CHECK (NOT searchable OR state = 'ready'),
  UNIQUE NULLS NOT DISTINCT (exhibit_id, sha256, mark, land, pixel_size_um, height_unit)
);
CREATE INDEX images_by_exhibit ON images (exhibit_id);
CREATE INDEX images_by_original ON images (sha256);
CREATE INDEX images_unfinished ON images (state) WHERE state IN ('received', 'processing');

-- What was made from an original: previews. Content-addressed in the blob store, never overwritten.
CREATE TABLE derivatives (
  image_id uuid NOT NULL REFERENCES images,
  kind text NOT NULL CHECK (kind IN ('preview')),
  engine_version text NOT NULL,
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  byte_length bigint NOT NULL,
  media_type text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (image_id, kind, engine_version)
);

-- One gallery for each model and parameter set. Its revision grows by one with every signature that
-- becomes visible, in the order of commits, so a search can say which gallery it saw.
CREATE TABLE galleries (
  model text NOT NULL,
  parameters_hash text NOT NULL,
  revision bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (model, parameters_hash)
);

CREATE TABLE signatures (
  id uuid PRIMARY KEY,
  image_id uuid NOT NULL REFERENCES images,
  exhibit_id uuid NOT NULL REFERENCES exhibits,
  mark text NOT NULL,
  modality text NOT NULL,
  model text NOT NULL,
  parameters_hash text NOT NULL,
  engine_version text NOT NULL,
  runtime jsonb NOT NULL,
  embedding halfvec(256) NOT NULL,
  sign_bits bit(256) NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  FOREIGN KEY (model, parameters_hash) REFERENCES galleries,
  UNIQUE (image_id, model, parameters_hash)
);
CREATE INDEX signatures_by_gallery ON signatures (model, parameters_hash, mark, modality);
CREATE INDEX signatures_by_exhibit ON signatures (exhibit_id);

-- A search and its result are immutable once completed; a rerun is a new row.
CREATE TABLE searches (
  id uuid PRIMARY KEY,
  exhibit_id uuid NOT NULL REFERENCES exhibits,
  state text NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'running', 'completed', 'failed')),
  model text NOT NULL,
  parameters_hash text NOT NULL,
  engine_version text NOT NULL,
  gallery_revision bigint,
  eligible integer,
  searched integer,
  compared integer,
  exhaustive boolean,
  error text,
  requested_at timestamptz NOT NULL DEFAULT now(),
  completed_at timestamptz
);
CREATE INDEX searches_by_exhibit ON searches (exhibit_id, requested_at DESC);
-- At most one search of an exhibit waits: later wishes join it.
CREATE UNIQUE INDEX searches_one_queued ON searches (exhibit_id, model, parameters_hash) WHERE state = 'queued';

CREATE TABLE candidates (
  search_id uuid NOT NULL REFERENCES searches,
  rank integer NOT NULL CHECK (rank > 0),
  exhibit_id uuid NOT NULL REFERENCES exhibits,
  score double precision NOT NULL,
  marks jsonb NOT NULL,
  PRIMARY KEY (search_id, rank),
  UNIQUE (search_id, exhibit_id)
);

-- Work to do: the truth about it, of which the queue holds only deliveries. `revision` is the fence:
-- a delivery of an earlier revision finds another number here and does nothing.
CREATE TABLE jobs (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  subject_id uuid NOT NULL,
  state text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'queued', 'running', 'completed', 'dead')),
  revision integer NOT NULL DEFAULT 1,
  attempts integer NOT NULL DEFAULT 0,
  error text,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (name, subject_id)
);
CREATE INDEX jobs_open ON jobs (state, updated_at) WHERE state IN ('pending', 'queued', 'running', 'dead');

-- The first answer to a POST with an Idempotency-Key, kept with the change that it made.
CREATE TABLE idempotency_keys (
  token_id uuid NOT NULL REFERENCES api_tokens,
  key text NOT NULL,
  fingerprint text NOT NULL,
  status integer NOT NULL,
  body jsonb NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (token_id, key)
);

-- Every change and every view of evidence, written in the transaction of the change.
CREATE TABLE events (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT now(),
  actor uuid REFERENCES api_tokens,
  action text NOT NULL,
  subject_type text NOT NULL,
  subject_id text NOT NULL,
  request_id text,
  detail jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX events_by_subject ON events (subject_type, subject_id);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;
CREATE TRIGGER events_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON events
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER originals_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON originals
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
