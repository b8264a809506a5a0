-- What is drawn on images and written beside evidence. Both are kept in versions: nothing is overwritten, and what was
-- withdrawn has a last version that says why.
CREATE TABLE annotations (
  id uuid PRIMARY KEY,
  image_id uuid NOT NULL REFERENCES images,
  -- Set for what is drawn on the image in a comparison.
  comparison_id uuid REFERENCES comparisons,
  created_at timestamptz NOT NULL DEFAULT now(),
  created_by uuid NOT NULL REFERENCES actors
);
CREATE INDEX annotations_by_image ON annotations (image_id, created_at, id) WHERE comparison_id IS NULL;
CREATE INDEX annotations_by_comparison ON annotations (comparison_id, created_at, id) WHERE comparison_id IS NOT NULL;

CREATE TABLE annotation_versions (
  annotation_id uuid NOT NULL REFERENCES annotations,
  version integer NOT NULL CHECK (version > 0),
  author uuid NOT NULL REFERENCES actors,
  written_at timestamptz NOT NULL DEFAULT now(),
  unit text CHECK (unit IN ('um', 'px')),
  -- Places from the outer corner of the first point of the first row, x along the rows, y down them, in the unit.
  shape jsonb,
  remark text CHECK (char_length(remark) <= 2000),
  withdrawn_because text CHECK (char_length(withdrawn_because) <= 500),
  PRIMARY KEY (annotation_id, version),
  CHECK ((shape IS NULL) = (unit IS NULL)),
  CHECK ((shape IS NULL) = (withdrawn_because IS NOT NULL)),
  CHECK (withdrawn_because IS NULL OR (version > 1 AND remark IS NULL))
);

CREATE TABLE notes (
  id uuid PRIMARY KEY,
  case_id uuid REFERENCES cases,
  exhibit_id uuid REFERENCES exhibits,
  image_id uuid REFERENCES images,
  comparison_id uuid REFERENCES comparisons,
  created_at timestamptz NOT NULL DEFAULT now(),
  created_by uuid NOT NULL REFERENCES actors,
  CHECK (num_nonnulls(case_id, exhibit_id, image_id, comparison_id) = 1)
);
CREATE INDEX notes_by_case ON notes (case_id, created_at, id) WHERE case_id IS NOT NULL;
CREATE INDEX notes_by_exhibit ON notes (exhibit_id, created_at, id) WHERE exhibit_id IS NOT NULL;
CREATE INDEX notes_by_image ON notes (image_id, created_at, id) WHERE image_id IS NOT NULL;
CREATE INDEX notes_by_comparison ON notes (comparison_id, created_at, id) WHERE comparison_id IS NOT NULL;

CREATE TABLE note_versions (
  note_id uuid NOT NULL REFERENCES notes,
  version integer NOT NULL CHECK (version > 0),
  author uuid NOT NULL REFERENCES actors,
  written_at timestamptz NOT NULL DEFAULT now(),
  text text CHECK (char_length(text) <= 10000),
  withdrawn_because text CHECK (char_length(withdrawn_because) <= 500),
  PRIMARY KEY (note_id, version),
  CHECK ((text IS NULL) = (withdrawn_because IS NOT NULL)),
  CHECK (withdrawn_because IS NULL OR version > 1)
);

-- Versions follow each other without a gap, and none follows a withdrawal. Two writers of the same next version meet in
-- the primary key.
CREATE FUNCTION follow_last_version() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  follows boolean;
BEGIN
  IF NEW.version = 1 THEN RETURN NEW; END IF;
  EXECUTE format('SELECT EXISTS (SELECT FROM %I WHERE %I = $1 AND version = $2 AND withdrawn_because IS NULL)',
                 TG_TABLE_NAME, TG_ARGV[0])
  USING (to_jsonb(NEW) ->> TG_ARGV[0])::uuid, NEW.version - 1 INTO follows;
  IF NOT follows THEN RAISE EXCEPTION 'version % follows none that stands', NEW.version; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER annotation_versions_follow BEFORE INSERT ON annotation_versions
  FOR EACH ROW EXECUTE FUNCTION follow_last_version('annotation_id');
CREATE TRIGGER note_versions_follow BEFORE INSERT ON note_versions
  FOR EACH ROW EXECUTE FUNCTION follow_last_version('note_id');

CREATE TRIGGER annotations_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON annotations
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER annotation_versions_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON annotation_versions
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER notes_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON notes
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER note_versions_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON note_versions
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Seen and written by whoever may see what they are on.
ALTER TABLE annotations ENABLE ROW LEVEL SECURITY;
ALTER TABLE annotation_versions ENABLE ROW LEVEL SECURITY;
ALTER TABLE notes ENABLE ROW LEVEL SECURITY;
ALTER TABLE note_versions ENABLE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON annotations, annotation_versions, notes, note_versions TO breechlink_member;

CREATE POLICY annotations_read ON annotations FOR SELECT TO breechlink_member
  USING (EXISTS (SELECT FROM images i WHERE i.id = image_id)
         AND (comparison_id IS NULL OR EXISTS (SELECT FROM comparisons c WHERE c.id = comparison_id)));
CREATE POLICY annotations_add ON annotations FOR INSERT TO breechlink_member
  WITH CHECK ((SELECT action_changes()) AND created_by = (SELECT current_actor())
              AND EXISTS (SELECT FROM images i WHERE i.id = image_id)
              AND (comparison_id IS NULL OR EXISTS (SELECT FROM comparisons c WHERE c.id = comparison_id)));
CREATE POLICY annotation_versions_read ON annotation_versions FOR SELECT TO breechlink_member
  USING (EXISTS (SELECT FROM annotations a WHERE a.id = annotation_id));
CREATE POLICY annotation_versions_add ON annotation_versions FOR INSERT TO breechlink_member
  WITH CHECK ((SELECT action_changes()) AND author = (SELECT current_actor())
              AND EXISTS (SELECT FROM annotations a WHERE a.id = annotation_id));

CREATE POLICY notes_read ON notes FOR SELECT TO breechlink_member
  USING ((case_id IS NULL OR EXISTS (SELECT FROM cases c WHERE c.id = case_id))
         AND (exhibit_id IS NULL OR EXISTS (SELECT FROM exhibits e WHERE e.id = exhibit_id))
         AND (image_id IS NULL OR EXISTS (SELECT FROM images i WHERE i.id = image_id))
         AND (comparison_id IS NULL OR EXISTS (SELECT FROM comparisons c WHERE c.id = comparison_id)));
CREATE POLICY notes_add ON notes FOR INSERT TO breechlink_member
  WITH CHECK ((SELECT action_changes()) AND created_by = (SELECT current_actor())
              AND (case_id IS NULL OR EXISTS (SELECT FROM cases c WHERE c.id = case_id))
              AND (exhibit_id IS NULL OR EXISTS (SELECT FROM exhibits e WHERE e.id = exhibit_id))
              AND (image_id IS NULL OR EXISTS (SELECT FROM images i WHERE i.id = image_id))
              AND (comparison_id IS NULL OR EXISTS (SELECT FROM comparisons c WHERE c.id = comparison_id)));
CREATE POLICY note_versions_read ON note_versions FOR SELECT TO breechlink_member
  USING (EXISTS (SELECT FROM notes n WHERE n.id = note_id));
CREATE POLICY note_versions_add ON note_versions FOR INSERT TO breechlink_member
  WITH CHECK ((SELECT action_changes()) AND author = (SELECT current_actor())
              AND EXISTS (SELECT FROM notes n WHERE n.id = note_id));
