-- From a candidate to a lead, and from a lead to a hit. The states and who may take which step are told by
-- casework/reviews/review-machine.ts and casework/leads/lead-machine.ts; here the database holds to the same.

-- Whether an active person, or a token, has a role for an agency.
CREATE FUNCTION holds_role(of_actor uuid, of_role text, for_agency uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT EXISTS (
    SELECT FROM assignments a
    WHERE a.actor_id = of_actor AND a.role = of_role AND a.ended_at IS NULL
      AND (a.agency_id IS NULL OR a.agency_id = for_agency)
      AND NOT EXISTS (SELECT FROM people p WHERE p.id = of_actor AND p.state <> 'active'))
$$;
-- An examiner is a trained reviewer by profession, a technician by training.
CREATE FUNCTION is_trained_reviewer(of_actor uuid, for_agency uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT holds_role(of_actor, 'examiner', for_agency)
      OR (holds_role(of_actor, 'technician', for_agency) AND EXISTS (
            SELECT FROM assignments a
            WHERE a.actor_id = of_actor AND a.role = 'technician' AND a.trained_reviewer AND a.ended_at IS NULL
              AND (a.agency_id IS NULL OR a.agency_id = for_agency)))
$$;

-- Names that people use, counted anew each year: L-2026-000123.
CREATE TABLE reference_counters (
  kind text NOT NULL CHECK (kind IN ('L', 'H')),
  year integer NOT NULL,
  last integer NOT NULL,
  PRIMARY KEY (kind, year)
);
ALTER TABLE reference_counters ENABLE ROW LEVEL SECURITY;
CREATE FUNCTION next_reference(of_kind text, in_year integer) RETURNS text
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  INSERT INTO reference_counters AS c (kind, year, last) SELECT of_kind, in_year, 1 WHERE action_changes()
  ON CONFLICT (kind, year) DO UPDATE SET last = c.last + 1
  RETURNING kind || '-' || year || '-' || CASE WHEN last < 1000000 THEN lpad(last::text, 6, '0') ELSE last::text END
$$;

-- Whether reviewers of an agency's exhibits record the marks before they see how the system scored them.
ALTER TABLE agencies ADD COLUMN masked_reviews boolean NOT NULL DEFAULT false;
GRANT UPDATE (masked_reviews) ON agencies TO breechlink_member;
CREATE POLICY agencies_set_review_rules ON agencies FOR UPDATE TO breechlink_member
  USING ((SELECT current_action()) = 'agencies.set_review_rules' AND id = ANY ((SELECT permitted_agencies())::uuid[]));

CREATE TABLE reviews (
  id uuid PRIMARY KEY,
  questioned_exhibit_id uuid NOT NULL REFERENCES exhibits,
  candidate_exhibit_id uuid NOT NULL REFERENCES exhibits,
  -- The search that the candidate was found by, where it was; the candidate's rank stands there.
  search_id uuid,
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'in_review', 'set_aside', 'lead')),
  masked boolean NOT NULL,
  reviewer uuid REFERENCES people,
  set_aside_because text CHECK (set_aside_because IN
    ('class_characteristics_differ', 'no_agreement_seen', 'marks_insufficient', 'images_insufficient', 'other')),
  set_aside_note text,
  opened_at timestamptz NOT NULL,
  opened_by uuid NOT NULL REFERENCES actors,
  closed_at timestamptz,
  FOREIGN KEY (search_id, candidate_exhibit_id) REFERENCES candidates (search_id, exhibit_id),
  CHECK (questioned_exhibit_id <> candidate_exhibit_id),
  CHECK ((state = 'open') = (reviewer IS NULL)),
  CHECK ((state IN ('set_aside', 'lead')) = (closed_at IS NOT NULL)),
  CHECK ((state = 'set_aside') = (set_aside_because IS NOT NULL))
);
CREATE UNIQUE INDEX reviews_one_open
  ON reviews (least(questioned_exhibit_id, candidate_exhibit_id), greatest(questioned_exhibit_id, candidate_exhibit_id))
  WHERE state IN ('open', 'in_review');
CREATE INDEX reviews_by_age ON reviews (opened_at DESC, id DESC);
CREATE INDEX reviews_by_reviewer ON reviews (reviewer) WHERE state = 'in_review';

-- Whoever had a review, in turn: what was hidden from somebody stays so, also after giving the review back.
CREATE TABLE review_turns (
  review_id uuid NOT NULL REFERENCES reviews,
  number integer NOT NULL CHECK (number > 0),
  reviewer uuid NOT NULL REFERENCES people,
  -- The reviewer, or the supervisor who gave it to them.
  given_by uuid NOT NULL REFERENCES actors,
  taken_at timestamptz NOT NULL,
  PRIMARY KEY (review_id, number)
);
CREATE INDEX review_turns_by_reviewer ON review_turns (reviewer);
CREATE TRIGGER review_turns_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON review_turns
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What a reviewer saw on the marks, frozen as it was recorded; a later look is a version of its own.
CREATE TABLE observations (
  review_id uuid NOT NULL REFERENCES reviews,
  version integer NOT NULL CHECK (version > 0),
  observed_by uuid NOT NULL REFERENCES people,
  observed_at timestamptz NOT NULL,
  -- Whether the reviewer could see by then how the system scored the pair.
  scores_shown boolean NOT NULL,
  marks jsonb NOT NULL,
  note text,
  PRIMARY KEY (review_id, version)
);
CREATE TRIGGER observations_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON observations
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION check_review_step() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.state, NEW.state) NOT IN
    (('open', 'in_review'), ('in_review', 'in_review'), ('in_review', 'open'), ('in_review', 'set_aside'), ('in_review', 'lead'))
  THEN
    RAISE EXCEPTION 'the review % is % and does not become %', OLD.id, OLD.state, NEW.state;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER reviews_step BEFORE UPDATE ON reviews FOR EACH ROW EXECUTE FUNCTION check_review_step();

-- Reviews whose reviewer is still to record the marks: what the system found of the pair is hidden from them, and the
-- candidates of each search that found it, since a gap among the ranks would tell its place.
CREATE FUNCTION masked_reviews() RETURNS SETOF reviews
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  RETURN QUERY SELECT r.* FROM reviews r
  WHERE r.masked AND r.state IN ('open', 'in_review')
    AND r.id IN (SELECT t.review_id FROM review_turns t WHERE t.reviewer = current_actor())
    AND NOT EXISTS (SELECT FROM observations o WHERE o.review_id = r.id AND o.observed_by = current_actor());
END $$;
CREATE FUNCTION masked_pairs() RETURNS TABLE (review_id uuid, one uuid, other uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT id, questioned_exhibit_id, candidate_exhibit_id FROM masked_reviews()
  UNION ALL
  SELECT id, candidate_exhibit_id, questioned_exhibit_id FROM masked_reviews()
$$;
-- Pair by pair, so that a reader without any pays for none, and one with some for no search but theirs.
CREATE FUNCTION masked_searches() RETURNS TABLE (review_id uuid, search_id uuid)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  pair record;
BEGIN
  FOR pair IN SELECT * FROM masked_pairs() LOOP
    RETURN QUERY SELECT pair.review_id, c.search_id FROM searches s JOIN candidates c ON c.search_id = s.id
    WHERE (s.exhibit_id = pair.one OR s.further_exhibit_ids @> ARRAY[pair.one]) AND c.exhibit_id = pair.other;
  END LOOP;
END $$;
CREATE FUNCTION masked_comparisons() RETURNS TABLE (review_id uuid, comparison_id uuid)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  pair record;
BEGIN
  FOR pair IN SELECT * FROM masked_pairs() LOOP
    RETURN QUERY SELECT pair.review_id, c.id FROM searches s JOIN comparisons c ON c.search_id = s.id
    WHERE (s.exhibit_id = pair.one OR s.further_exhibit_ids @> ARRAY[pair.one]) AND c.exhibit_id = pair.other;
  END LOOP;
END $$;
CREATE POLICY candidates_unmasked ON candidates AS RESTRICTIVE FOR SELECT TO breechlink_member
  USING (search_id <> ALL (ARRAY(SELECT m.search_id FROM masked_searches() m)));
CREATE POLICY comparisons_unmasked ON comparisons AS RESTRICTIVE FOR SELECT TO breechlink_member
  USING (id <> ALL (ARRAY(SELECT m.comparison_id FROM masked_comparisons() m)));
CREATE POLICY findings_unmasked ON findings AS RESTRICTIVE FOR SELECT TO breechlink_member
  USING ((watched_exhibit_id, entered_exhibit_id) NOT IN (SELECT m.one, m.other FROM masked_pairs() m));

-- What was determined wrongly is set right; the event of it keeps what stood there before.
GRANT UPDATE (calibre, number_of_lands, twist, land_width_um, groove_width_um, firing_pin_shape,
              firing_pin_aperture_shape, breech_face_class, extractor_clock_hour, ejector_clock_hour)
  ON exhibits TO breechlink_member;
CREATE POLICY exhibits_correct ON exhibits FOR UPDATE TO breechlink_member
  USING ((SELECT current_action()) = 'exhibits.correct' AND agency_id = ANY ((SELECT permitted_agencies())::uuid[]));
