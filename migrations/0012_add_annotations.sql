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
  review_id uuid REFERENCES reviews,
  lead_id uuid REFERENCES leads,
  created_at timestamptz NOT NULL DEFAULT now(),
  created_by uuid NOT NULL REFERENCES actors,
  CHECK (num_nonnulls(case_id, exhibit_id, image_id, comparison_id, review_id, lead_id) = 1)
);
CREATE INDEX notes_by_case ON notes (case_id, created_at, id) WHERE case_id IS NOT NULL;
CREATE INDEX notes_by_exhibit ON notes (exhibit_id, created_at, id) WHERE exhibit_id IS NOT NULL;
CREATE INDEX notes_by_image ON notes (image_id, created_at, id) WHERE image_id IS NOT NULL;
CREATE INDEX notes_by_comparison ON notes (comparison_id, created_at, id) WHERE comparison_id IS NOT NULL;
CREATE INDEX notes_by_review ON notes (review_id, created_at, id) WHERE review_id IS NOT NULL;
CREATE INDEX notes_by_lead ON notes (lead_id, created_at, id) WHERE lead_id IS NOT NULL;

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

-- Seen and written by whoever may see what they are on, which is looked up row by row: see OFFSET 0 below.
ALTER TABLE annotations ENABLE ROW LEVEL SECURITY;
ALTER TABLE annotation_versions ENABLE ROW LEVEL SECURITY;
ALTER TABLE notes ENABLE ROW LEVEL SECURITY;
ALTER TABLE note_versions ENABLE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON annotations, annotation_versions, notes, note_versions TO breechlink_member;

CREATE POLICY annotations_read ON annotations FOR SELECT TO breechlink_member
  USING (EXISTS (SELECT FROM images i WHERE i.id = image_id OFFSET 0)
         AND (comparison_id IS NULL OR EXISTS (SELECT FROM comparisons c WHERE c.id = comparison_id OFFSET 0)));
CREATE POLICY annotations_add ON annotations FOR INSERT TO breechlink_member
  WITH CHECK ((SELECT action_changes()) AND created_by = (SELECT current_actor())
              AND EXISTS (SELECT FROM images i WHERE i.id = image_id)
              AND (comparison_id IS NULL OR EXISTS (SELECT FROM comparisons c WHERE c.id = comparison_id)));
CREATE POLICY annotation_versions_read ON annotation_versions FOR SELECT TO breechlink_member
  USING (EXISTS (SELECT FROM annotations a WHERE a.id = annotation_id OFFSET 0));
CREATE POLICY annotation_versions_add ON annotation_versions FOR INSERT TO breechlink_member
  WITH CHECK ((SELECT action_changes()) AND author = (SELECT current_actor())
              AND EXISTS (SELECT FROM annotations a WHERE a.id = annotation_id));

CREATE POLICY notes_read ON notes FOR SELECT TO breechlink_member
  USING ((case_id IS NULL OR EXISTS (SELECT FROM cases c WHERE c.id = case_id OFFSET 0))
         AND (exhibit_id IS NULL OR EXISTS (SELECT FROM exhibits e WHERE e.id = exhibit_id OFFSET 0))
         AND (image_id IS NULL OR EXISTS (SELECT FROM images i WHERE i.id = image_id OFFSET 0))
         AND (comparison_id IS NULL OR EXISTS (SELECT FROM comparisons c WHERE c.id = comparison_id OFFSET 0))
         AND (review_id IS NULL OR EXISTS (SELECT FROM reviews r WHERE r.id = review_id OFFSET 0))
         AND (lead_id IS NULL OR EXISTS (SELECT FROM leads l WHERE l.id = lead_id OFFSET 0)));
CREATE POLICY notes_add ON notes FOR INSERT TO breechlink_member
  WITH CHECK ((SELECT action_changes()) AND created_by = (SELECT current_actor())
              AND (case_id IS NULL OR EXISTS (SELECT FROM cases c WHERE c.id = case_id))
              AND (exhibit_id IS NULL OR EXISTS (SELECT FROM exhibits e WHERE e.id = exhibit_id))
              AND (image_id IS NULL OR EXISTS (SELECT FROM images i WHERE i.id = image_id))
              AND (comparison_id IS NULL OR EXISTS (SELECT FROM comparisons c WHERE c.id = comparison_id))
              AND (review_id IS NULL OR EXISTS (SELECT FROM reviews r WHERE r.id = review_id))
              AND (lead_id IS NULL OR EXISTS (SELECT FROM leads l WHERE l.id = lead_id)));
CREATE POLICY note_versions_read ON note_versions FOR SELECT TO breechlink_member
  USING (EXISTS (SELECT FROM notes n WHERE n.id = note_id OFFSET 0));
CREATE POLICY note_versions_add ON note_versions FOR INSERT TO breechlink_member
  WITH CHECK ((SELECT action_changes()) AND author = (SELECT current_actor())
              AND EXISTS (SELECT FROM notes n WHERE n.id = note_id));

-- Opinions on a lead are independent (0007). While it is examined, whoever may still give one sees nothing that another
-- who may give one wrote or drew on what the lead joins: neither the lead itself, nor its exhibits and their images,
-- comparisons and reviews, nor its cases. By role, since nobody knows beforehand who will be the first.
CREATE INDEX leads_by_exhibit_a ON leads (exhibit_a);
CREATE INDEX leads_by_exhibit_b ON leads (exhibit_b);
CREATE FUNCTION gives_opinions(of_actor uuid, for_agency uuid, for_other uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  RETURN EXISTS (SELECT FROM assignments a
                 WHERE a.actor_id = of_actor AND a.role IN ('examiner', 'verifier') AND a.ended_at IS NULL
                   AND (a.agency_id IS NULL OR a.agency_id IN (for_agency, for_other)));
END $$;
CREATE FUNCTION is_sealed(written_by uuid, on_exhibits uuid[], on_case uuid, on_lead uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  RETURN written_by <> current_actor() AND EXISTS (
    SELECT FROM leads l
    WHERE (l.exhibit_a = ANY (on_exhibits) OR l.exhibit_b = ANY (on_exhibits)
           OR l.case_a = on_case OR l.case_b = on_case OR l.id = on_lead)
      AND l.state NOT IN ('unconfirmed', 'hit', 'not_confirmed', 'withdrawn')
      AND NOT opinions_are_open(l.id, l.round)
      AND gives_opinions(current_actor(), l.agency_a, l.agency_b)
      AND gives_opinions(written_by, l.agency_a, l.agency_b));
END $$;
CREATE FUNCTION is_annotation_sealed(of_annotation uuid, written_by uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  RETURN is_sealed(written_by, ARRAY(SELECT i.exhibit_id FROM annotations a JOIN images i ON i.id = a.image_id
                                     WHERE a.id = of_annotation), NULL, NULL);
END $$;
CREATE FUNCTION is_note_sealed(of_note uuid, written_by uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  note notes;
BEGIN
  SELECT * INTO STRICT note FROM notes WHERE id = of_note;
  RETURN is_sealed(written_by, ARRAY(
      SELECT note.exhibit_id
      UNION ALL SELECT i.exhibit_id FROM images i WHERE i.id = note.image_id
      UNION ALL SELECT c.exhibit_id FROM comparisons c WHERE c.id = note.comparison_id
      UNION ALL SELECT unnest(s.exhibit_id || s.further_exhibit_ids) FROM comparisons c JOIN searches s ON s.id = c.search_id
                WHERE c.id = note.comparison_id
      UNION ALL SELECT unnest(ARRAY[r.questioned_exhibit_id, r.candidate_exhibit_id]) FROM reviews r WHERE r.id = note.review_id),
    note.case_id, note.lead_id);
END $$;
CREATE POLICY annotation_versions_unsealed ON annotation_versions AS RESTRICTIVE FOR SELECT TO breechlink_member
  USING (NOT is_annotation_sealed(annotation_id, author));
CREATE POLICY note_versions_unsealed ON note_versions AS RESTRICTIVE FOR SELECT TO breechlink_member
  USING (NOT is_note_sealed(note_id, author));
