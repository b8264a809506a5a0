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
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT r.* FROM reviews r
  WHERE r.masked AND r.state IN ('open', 'in_review')
    AND r.id IN (SELECT t.review_id FROM review_turns t WHERE t.reviewer = current_actor())
    AND NOT EXISTS (SELECT FROM observations o WHERE o.review_id = r.id AND o.observed_by = current_actor())
$$;
CREATE FUNCTION masked_pairs() RETURNS TABLE (review_id uuid, one uuid, other uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT id, questioned_exhibit_id, candidate_exhibit_id FROM masked_reviews()
  UNION ALL
  SELECT id, candidate_exhibit_id, questioned_exhibit_id FROM masked_reviews()
$$;
CREATE FUNCTION masked_searches() RETURNS TABLE (review_id uuid, search_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT m.review_id, c.search_id
  FROM masked_pairs() m
  JOIN searches s ON s.exhibit_id = m.one OR s.further_exhibit_ids @> ARRAY[m.one]
  JOIN candidates c ON c.search_id = s.id AND c.exhibit_id = m.other
$$;
CREATE FUNCTION masked_comparisons() RETURNS TABLE (review_id uuid, comparison_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT m.review_id, c.id
  FROM masked_pairs() m
  JOIN searches s ON s.exhibit_id = m.one OR s.further_exhibit_ids @> ARRAY[m.one]
  JOIN comparisons c ON c.search_id = s.id AND c.exhibit_id = m.other
$$;
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

-- A lead joins two exhibits, and by them two cases; they are copied from the review, in the order of the cases' ids.
CREATE TABLE leads (
  id uuid PRIMARY KEY,
  reference text NOT NULL UNIQUE,
  review_id uuid NOT NULL UNIQUE REFERENCES reviews,
  exhibit_a uuid NOT NULL REFERENCES exhibits,
  exhibit_b uuid NOT NULL REFERENCES exhibits,
  case_a uuid NOT NULL REFERENCES cases,
  case_b uuid NOT NULL REFERENCES cases,
  agency_a uuid NOT NULL REFERENCES agencies,
  agency_b uuid NOT NULL REFERENCES agencies,
  -- What is said of it to people, as it was said.
  text text NOT NULL,
  note text,
  state text NOT NULL DEFAULT 'unconfirmed' CHECK (state IN
    ('unconfirmed', 'confirmation_requested', 'verification_pending', 'disagreement', 'third_examination',
     'hit', 'not_confirmed', 'withdrawn')),
  -- Grows when an opinion that was counted is withdrawn: what was given before counts no longer.
  round integer NOT NULL DEFAULT 1 CHECK (round > 0),
  third_examiner uuid REFERENCES people,
  -- What the examiners agreed upon.
  result text CHECK (result IN
    ('identification', 'inconclusive_a', 'inconclusive_b', 'inconclusive_c', 'elimination', 'unsuitable')),
  decided_at timestamptz,
  withdrawn_because text,
  created_at timestamptz NOT NULL,
  created_by uuid NOT NULL REFERENCES people,
  CHECK (case_a <= case_b),
  CHECK ((state IN ('hit', 'not_confirmed')) = (result IS NOT NULL)),
  CHECK ((state IN ('hit', 'not_confirmed')) = (decided_at IS NOT NULL)),
  CHECK (result IS NULL OR (state = 'hit') = (result = 'identification')),
  CHECK (state <> 'third_examination' OR third_examiner IS NOT NULL),
  CHECK ((state = 'withdrawn') = (withdrawn_because IS NOT NULL))
);
CREATE UNIQUE INDEX leads_one_of_pair
  ON leads (least(exhibit_a, exhibit_b), greatest(exhibit_a, exhibit_b))
  WHERE state <> 'withdrawn';
CREATE INDEX leads_by_age ON leads (created_at DESC, id DESC);
CREATE INDEX leads_by_case_a ON leads (case_a);
CREATE INDEX leads_by_case_b ON leads (case_b);

CREATE FUNCTION take_pair_of_review() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  review reviews;
  one exhibits;
  other exhibits;
BEGIN
  SELECT * INTO STRICT review FROM reviews WHERE id = NEW.review_id;
  IF review.state <> 'in_review' OR review.reviewer <> NEW.created_by THEN
    RAISE EXCEPTION 'the review % is not with %', review.id, NEW.created_by;
  END IF;
  SELECT * INTO STRICT one FROM exhibits
    WHERE id IN (review.questioned_exhibit_id, review.candidate_exhibit_id) ORDER BY case_id, id LIMIT 1;
  SELECT * INTO STRICT other FROM exhibits
    WHERE id IN (review.questioned_exhibit_id, review.candidate_exhibit_id) AND id <> one.id;
  NEW.exhibit_a := one.id;
  NEW.case_a := one.case_id;
  NEW.agency_a := one.agency_id;
  NEW.exhibit_b := other.id;
  NEW.case_b := other.case_id;
  NEW.agency_b := other.agency_id;
  RETURN NEW;
END $$;
CREATE TRIGGER leads_take_pair BEFORE INSERT ON leads FOR EACH ROW EXECUTE FUNCTION take_pair_of_review();

-- Opinions of examiners and verifiers. None is changed or erased: it is withdrawn, or superseded by another.
CREATE TABLE conclusions (
  id uuid PRIMARY KEY,
  lead_id uuid NOT NULL REFERENCES leads,
  round integer NOT NULL,
  -- In the order in which the opinions on a lead were given.
  number bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  part text NOT NULL CHECK (part IN ('examination', 'on_screen', 'verification', 'third_examination')),
  conclusion text NOT NULL CHECK (conclusion IN
    ('identification', 'inconclusive_a', 'inconclusive_b', 'inconclusive_c', 'elimination', 'unsuitable')),
  method text NOT NULL CHECK (method IN ('physical_comparison_microscope', 'virtual')),
  basis text NOT NULL,
  marks text[] NOT NULL CHECK (marks <> '{}'),
  instrument text NOT NULL,
  supersedes uuid UNIQUE REFERENCES conclusions,
  concluded_at timestamptz NOT NULL,
  concluded_by uuid NOT NULL REFERENCES people,
  CHECK (part NOT IN ('examination', 'third_examination') OR method = 'physical_comparison_microscope'),
  CHECK (part <> 'on_screen' OR method = 'virtual')
);
CREATE INDEX conclusions_by_lead ON conclusions (lead_id, round);
CREATE UNIQUE INDEX conclusions_one_examination ON conclusions (lead_id, round) WHERE part = 'examination';
CREATE UNIQUE INDEX conclusions_one_verification ON conclusions (lead_id, round) WHERE part = 'verification';
CREATE UNIQUE INDEX conclusions_once ON conclusions (lead_id, round, concluded_by) WHERE part <> 'on_screen';
CREATE TRIGGER conclusions_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON conclusions
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE conclusion_withdrawals (
  conclusion_id uuid PRIMARY KEY REFERENCES conclusions,
  reason text NOT NULL,
  withdrawn_at timestamptz NOT NULL,
  withdrawn_by uuid NOT NULL REFERENCES people
);
CREATE TRIGGER conclusion_withdrawals_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON conclusion_withdrawals
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- An opinion is taken from a person for whose part it is, one at a time: the lead's row is locked until it is in.
CREATE FUNCTION check_opinion() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  lead leads;
BEGIN
  SELECT * INTO STRICT lead FROM leads WHERE id = NEW.lead_id FOR UPDATE;
  IF NEW.round <> lead.round
    OR NOT (CASE NEW.part
      WHEN 'verification' THEN lead.state = 'verification_pending'
      WHEN 'third_examination' THEN lead.state = 'third_examination' AND lead.third_examiner = NEW.concluded_by
      ELSE lead.state = 'confirmation_requested' END)
    OR (NEW.part IN ('verification', 'third_examination') AND EXISTS (
          SELECT FROM conclusions c
          WHERE c.lead_id = NEW.lead_id AND c.concluded_by = NEW.concluded_by AND c.part <> 'on_screen'))
  THEN
    RAISE EXCEPTION 'the lead % takes no % from % now', NEW.lead_id, NEW.part, NEW.concluded_by;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER conclusions_check BEFORE INSERT ON conclusions FOR EACH ROW EXECUTE FUNCTION check_opinion();

-- A state follows another only with the opinions that it takes.
CREATE FUNCTION check_lead_step() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  IF NEW.state = OLD.state OR (OLD.state, NEW.state) NOT IN
    (('unconfirmed', 'confirmation_requested'), ('unconfirmed', 'withdrawn'),
     ('confirmation_requested', 'verification_pending'), ('confirmation_requested', 'withdrawn'),
     ('verification_pending', 'hit'), ('verification_pending', 'not_confirmed'),
     ('verification_pending', 'disagreement'), ('verification_pending', 'confirmation_requested'),
     ('disagreement', 'third_examination'), ('disagreement', 'confirmation_requested'),
     ('third_examination', 'hit'), ('third_examination', 'not_confirmed'),
     ('third_examination', 'disagreement'), ('third_examination', 'confirmation_requested'),
     ('hit', 'confirmation_requested'), ('not_confirmed', 'confirmation_requested'))
    OR NEW.round <> OLD.round + (CASE WHEN NEW.state = 'confirmation_requested' AND OLD.state <> 'unconfirmed' THEN 1 ELSE 0 END)
  THEN
    RAISE EXCEPTION 'the lead % is % and does not become %', OLD.id, OLD.state, NEW.state;
  END IF;
  IF NEW.state = 'verification_pending' AND NOT EXISTS (
    SELECT FROM conclusions c WHERE c.lead_id = NEW.id AND c.round = NEW.round AND c.part = 'examination')
  THEN
    RAISE EXCEPTION 'the lead % has no examination to verify', NEW.id;
  END IF;
  -- Two people agree, one of whom had the items under the microscope.
  IF NEW.state IN ('hit', 'not_confirmed') AND NOT EXISTS (
    SELECT FROM conclusions a JOIN conclusions b USING (lead_id, round)
    WHERE lead_id = NEW.id AND round = NEW.round AND a.concluded_by <> b.concluded_by
      AND a.part IN ('examination', 'third_examination') AND b.part <> 'on_screen'
      AND a.conclusion = NEW.result AND split_part(a.conclusion, '_', 1) = split_part(b.conclusion, '_', 1)
      AND NOT EXISTS (SELECT FROM conclusion_withdrawals w WHERE w.conclusion_id IN (a.id, b.id)))
  THEN
    RAISE EXCEPTION 'the lead % has no two opinions that agree on %', NEW.id, NEW.result;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER leads_step BEFORE UPDATE ON leads FOR EACH ROW EXECUTE FUNCTION check_lead_step();

-- Whoever withdraws an opinion that counts, ends the round in the same transaction.
CREATE FUNCTION check_withdrawal() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  IF EXISTS (SELECT FROM conclusions c JOIN leads l ON l.id = c.lead_id AND l.round = c.round
             WHERE c.id = NEW.conclusion_id AND c.part <> 'on_screen')
  THEN
    RAISE EXCEPTION 'the round of the conclusion % goes on without it', NEW.conclusion_id;
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER conclusion_withdrawals_check AFTER INSERT ON conclusion_withdrawals
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_withdrawal();

-- That opinions were given, by whom and for what: never what they say.
CREATE FUNCTION given_opinions(of_lead uuid)
RETURNS TABLE (id uuid, round integer, part text, by uuid, concluded_at timestamptz, supersedes uuid, withdrawn boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT c.id, c.round, c.part, c.concluded_by, c.concluded_at, c.supersedes,
         EXISTS (SELECT FROM conclusion_withdrawals w WHERE w.conclusion_id = c.id)
  FROM conclusions c JOIN leads l ON l.id = c.lead_id
  WHERE c.lead_id = of_lead AND ARRAY[l.agency_a, l.agency_b] && permitted_agencies()
  ORDER BY c.number
$$;
-- An opinion is sealed until two agree. Before, it opens only to who has given a binding one of the same round: nobody
-- who is still to give one can have seen another's.
CREATE FUNCTION opinions_are_open(of_lead uuid, of_round integer) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT EXISTS (SELECT FROM leads l WHERE l.id = of_lead AND l.state IN ('hit', 'not_confirmed', 'withdrawn'))
      OR EXISTS (SELECT FROM conclusions c WHERE c.lead_id = of_lead AND c.round = of_round
                   AND c.concluded_by = current_actor() AND c.part <> 'on_screen')
$$;

-- Links between cases that are known otherwise.
CREATE TABLE known_links (
  id uuid PRIMARY KEY,
  case_a uuid NOT NULL REFERENCES cases,
  case_b uuid NOT NULL REFERENCES cases,
  agency_a uuid NOT NULL REFERENCES agencies,
  agency_b uuid NOT NULL REFERENCES agencies,
  reason text NOT NULL,
  declared_at timestamptz NOT NULL,
  declared_by uuid NOT NULL REFERENCES actors,
  withdrawn_at timestamptz,
  withdrawn_by uuid REFERENCES actors,
  withdrawn_because text,
  CHECK (case_a < case_b),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL) AND (withdrawn_at IS NULL) = (withdrawn_because IS NULL))
);
CREATE UNIQUE INDEX known_links_once ON known_links (case_a, case_b) WHERE withdrawn_at IS NULL;
CREATE INDEX known_links_by_age ON known_links (declared_at DESC, id DESC);

-- A hit joins two cases, once, however many exhibits. Only one that joins cases not known to be joined is counted.
CREATE TABLE hits (
  id uuid PRIMARY KEY,
  reference text NOT NULL UNIQUE,
  -- The lead that it came from; others may have joined it since.
  lead_id uuid NOT NULL REFERENCES leads,
  case_a uuid NOT NULL REFERENCES cases,
  case_b uuid NOT NULL REFERENCES cases,
  agency_a uuid NOT NULL REFERENCES agencies,
  agency_b uuid NOT NULL REFERENCES agencies,
  relation text NOT NULL CHECK (relation IN ('between_cases', 'within_case', 'known_link')),
  counted boolean NOT NULL,
  state text NOT NULL DEFAULT 'confirmed' CHECK (state IN ('confirmed', 'withdrawn')),
  confirmed_at timestamptz NOT NULL,
  withdrawn_at timestamptz,
  CHECK (counted = (relation = 'between_cases')),
  CHECK ((relation = 'within_case') = (case_a = case_b)),
  CHECK ((state = 'withdrawn') = (withdrawn_at IS NOT NULL))
);
CREATE UNIQUE INDEX hits_once ON hits (case_a, case_b) WHERE state = 'confirmed';
CREATE INDEX hits_by_case_b ON hits (case_b);
CREATE INDEX hits_by_age ON hits (confirmed_at DESC, id DESC);
CREATE TABLE hit_leads (
  hit_id uuid NOT NULL REFERENCES hits,
  lead_id uuid NOT NULL REFERENCES leads,
  -- Of the lead, when it was confirmed.
  round integer NOT NULL,
  joined_at timestamptz NOT NULL,
  PRIMARY KEY (hit_id, lead_id, round)
);
CREATE UNIQUE INDEX hit_leads_once ON hit_leads (lead_id, round);
CREATE TRIGGER hit_leads_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON hit_leads
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION take_cases_of_lead() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  lead leads;
BEGIN
  SELECT * INTO STRICT lead FROM leads WHERE id = NEW.lead_id;
  NEW.case_a := lead.case_a;
  NEW.case_b := lead.case_b;
  NEW.agency_a := lead.agency_a;
  NEW.agency_b := lead.agency_b;
  NEW.relation := CASE
    WHEN lead.case_a = lead.case_b THEN 'within_case'
    WHEN EXISTS (SELECT FROM known_links k
                 WHERE k.case_a = lead.case_a AND k.case_b = lead.case_b AND k.withdrawn_at IS NULL) THEN 'known_link'
    ELSE 'between_cases' END;
  NEW.counted := NEW.relation = 'between_cases';
  RETURN NEW;
END $$;
CREATE TRIGGER hits_take_cases BEFORE INSERT ON hits FOR EACH ROW EXECUTE FUNCTION take_cases_of_lead();

-- Leads that hold a hit up: confirmed, and in the round in which they joined it.
CREATE FUNCTION is_held_up(of_hit uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT EXISTS (SELECT FROM hit_leads j JOIN leads l ON l.id = j.lead_id AND l.round = j.round
                 WHERE j.hit_id = of_hit AND l.state = 'hit')
$$;
-- At the end of a transaction a confirmed lead is part of a standing hit, and a standing hit is held up.
CREATE FUNCTION check_hit_of_lead() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  IF EXISTS (SELECT FROM leads l WHERE l.id = NEW.id AND l.state = 'hit' AND NOT EXISTS (
               SELECT FROM hit_leads j JOIN hits h ON h.id = j.hit_id
               WHERE j.lead_id = l.id AND j.round = l.round AND h.state = 'confirmed'))
    OR EXISTS (SELECT FROM hits h JOIN hit_leads j ON j.hit_id = h.id
               WHERE j.lead_id = NEW.id AND h.state = 'confirmed' AND NOT is_held_up(h.id))
  THEN
    RAISE EXCEPTION 'the hit of the lead % does not stand as the lead does', NEW.id;
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER leads_hit AFTER UPDATE OF state ON leads DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION check_hit_of_lead();
CREATE FUNCTION check_hit_step() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  IF (OLD.state, NEW.state) <> ('confirmed', 'withdrawn') OR is_held_up(OLD.id) THEN
    RAISE EXCEPTION 'the hit % is % and does not become %', OLD.id, OLD.state, NEW.state;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER hits_step BEFORE UPDATE ON hits FOR EACH ROW EXECUTE FUNCTION check_hit_step();

-- That an agency was told, and until when it is to say that it knows. `hit_id` is null for the lead itself.
CREATE TABLE disseminations (
  id uuid PRIMARY KEY,
  lead_id uuid NOT NULL REFERENCES leads,
  hit_id uuid REFERENCES hits,
  agency_id uuid NOT NULL REFERENCES agencies,
  disseminated_at timestamptz NOT NULL,
  due_at timestamptz NOT NULL,
  acknowledged_at timestamptz,
  acknowledged_by uuid REFERENCES actors,
  -- The newest of its outcomes.
  outcome text CHECK (outcome IN ('investigation_opened', 'arrest', 'charge', 'conviction', 'no_new_information',
                                  'already_known', 'other')),
  outcome_at timestamptz,
  outcome_by uuid REFERENCES actors,
  UNIQUE NULLS NOT DISTINCT (lead_id, agency_id, hit_id),
  CHECK ((acknowledged_at IS NULL) = (acknowledged_by IS NULL)),
  CHECK (outcome IS NULL OR (acknowledged_at IS NOT NULL AND outcome_at IS NOT NULL AND outcome_by IS NOT NULL))
);
CREATE INDEX disseminations_unacknowledged ON disseminations (due_at) WHERE acknowledged_at IS NULL;
CREATE TABLE outcomes (
  id uuid PRIMARY KEY,
  -- In the order in which an agency told them.
  number bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  dissemination_id uuid NOT NULL REFERENCES disseminations,
  outcome text NOT NULL,
  note text,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL REFERENCES actors
);
CREATE INDEX outcomes_by_dissemination ON outcomes (dissemination_id, number);
CREATE TRIGGER outcomes_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON outcomes
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE FUNCTION check_acknowledgement() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.acknowledged_at IS NOT NULL
    AND (OLD.acknowledged_at, OLD.acknowledged_by) IS DISTINCT FROM (NEW.acknowledged_at, NEW.acknowledged_by)
  THEN
    RAISE EXCEPTION 'the dissemination % was acknowledged before', OLD.id;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER disseminations_step BEFORE UPDATE ON disseminations
  FOR EACH ROW EXECUTE FUNCTION check_acknowledgement();

-- Row security. A review is seen by who may see both exhibits; a lead and a hit, by either of the agencies.
ALTER TABLE reviews ENABLE ROW LEVEL SECURITY;
ALTER TABLE review_turns ENABLE ROW LEVEL SECURITY;
ALTER TABLE observations ENABLE ROW LEVEL SECURITY;
ALTER TABLE leads ENABLE ROW LEVEL SECURITY;
ALTER TABLE conclusions ENABLE ROW LEVEL SECURITY;
ALTER TABLE conclusion_withdrawals ENABLE ROW LEVEL SECURITY;
ALTER TABLE known_links ENABLE ROW LEVEL SECURITY;
ALTER TABLE hits ENABLE ROW LEVEL SECURITY;
ALTER TABLE hit_leads ENABLE ROW LEVEL SECURITY;
ALTER TABLE disseminations ENABLE ROW LEVEL SECURITY;
ALTER TABLE outcomes ENABLE ROW LEVEL SECURITY;

GRANT SELECT, INSERT ON reviews, review_turns, observations TO breechlink_member;
GRANT UPDATE (state, reviewer, set_aside_because, set_aside_note, closed_at) ON reviews TO breechlink_member;
CREATE POLICY reviews_read ON reviews FOR SELECT TO breechlink_member
  USING (EXISTS (SELECT FROM exhibits e WHERE e.id = questioned_exhibit_id)
         AND EXISTS (SELECT FROM exhibits e WHERE e.id = candidate_exhibit_id));
CREATE POLICY reviews_add ON reviews FOR INSERT TO breechlink_member
  WITH CHECK ((SELECT action_changes()) AND opened_by = (SELECT current_actor()) AND state = 'open'
              AND EXISTS (SELECT FROM exhibits e WHERE e.id = questioned_exhibit_id)
              AND EXISTS (SELECT FROM exhibits e WHERE e.id = candidate_exhibit_id));
CREATE POLICY reviews_change ON reviews FOR UPDATE TO breechlink_member
  USING ((SELECT action_changes())
         AND EXISTS (SELECT FROM exhibits e WHERE e.id = questioned_exhibit_id)
         AND EXISTS (SELECT FROM exhibits e WHERE e.id = candidate_exhibit_id));
CREATE POLICY review_turns_read ON review_turns FOR SELECT TO breechlink_member
  USING (EXISTS (SELECT FROM reviews r WHERE r.id = review_id));
CREATE POLICY review_turns_add ON review_turns FOR INSERT TO breechlink_member
  WITH CHECK ((SELECT action_changes()) AND given_by = (SELECT current_actor())
              AND EXISTS (SELECT FROM reviews r WHERE r.id = review_id));
CREATE POLICY observations_read ON observations FOR SELECT TO breechlink_member
  USING (EXISTS (SELECT FROM reviews r WHERE r.id = review_id));
CREATE POLICY observations_add ON observations FOR INSERT TO breechlink_member
  WITH CHECK ((SELECT action_changes()) AND observed_by = (SELECT current_actor())
              AND EXISTS (SELECT FROM reviews r WHERE r.id = review_id AND r.reviewer = observed_by));

GRANT SELECT, INSERT ON leads TO breechlink_member;
GRANT UPDATE (state, round, third_examiner, result, decided_at, withdrawn_because) ON leads TO breechlink_member;
CREATE POLICY leads_read ON leads FOR SELECT TO breechlink_member
  USING (agency_a = ANY ((SELECT permitted_agencies())::uuid[]) OR agency_b = ANY ((SELECT permitted_agencies())::uuid[]));
CREATE POLICY leads_add ON leads FOR INSERT TO breechlink_member
  WITH CHECK ((SELECT action_changes()) AND created_by = (SELECT current_actor()) AND state = 'unconfirmed'
              AND agency_a = ANY ((SELECT permitted_agencies())::uuid[])
              AND agency_b = ANY ((SELECT permitted_agencies())::uuid[])
              AND is_trained_reviewer(created_by, agency_a) AND is_trained_reviewer(created_by, agency_b));
CREATE POLICY leads_change ON leads FOR UPDATE TO breechlink_member
  USING ((SELECT action_changes())
         AND (agency_a = ANY ((SELECT permitted_agencies())::uuid[])
              OR agency_b = ANY ((SELECT permitted_agencies())::uuid[])));

GRANT SELECT, INSERT ON conclusions, conclusion_withdrawals TO breechlink_member;
CREATE POLICY conclusions_read ON conclusions FOR SELECT TO breechlink_member
  USING (EXISTS (SELECT FROM leads l WHERE l.id = lead_id)
         AND (concluded_by = (SELECT current_actor()) OR opinions_are_open(lead_id, round)));
CREATE POLICY conclusions_add ON conclusions FOR INSERT TO breechlink_member
  WITH CHECK ((SELECT action_changes()) AND concluded_by = (SELECT current_actor())
              AND EXISTS (SELECT FROM leads l WHERE l.id = lead_id
                            AND l.agency_a = ANY ((SELECT permitted_agencies())::uuid[])
                            AND l.agency_b = ANY ((SELECT permitted_agencies())::uuid[])));
CREATE POLICY conclusion_withdrawals_read ON conclusion_withdrawals FOR SELECT TO breechlink_member
  USING (EXISTS (SELECT FROM conclusions c WHERE c.id = conclusion_id));
CREATE POLICY conclusion_withdrawals_add ON conclusion_withdrawals FOR INSERT TO breechlink_member
  WITH CHECK ((SELECT action_changes()) AND withdrawn_by = (SELECT current_actor()));

GRANT SELECT, INSERT ON known_links TO breechlink_member;
GRANT UPDATE (withdrawn_at, withdrawn_by, withdrawn_because) ON known_links TO breechlink_member;
CREATE POLICY known_links_read ON known_links FOR SELECT TO breechlink_member
  USING (agency_a = ANY ((SELECT permitted_agencies())::uuid[]) OR agency_b = ANY ((SELECT permitted_agencies())::uuid[]));
CREATE POLICY known_links_add ON known_links FOR INSERT TO breechlink_member
  WITH CHECK ((SELECT action_changes()) AND declared_by = (SELECT current_actor())
              AND EXISTS (SELECT FROM cases k WHERE k.id = case_a AND k.agency_id = agency_a)
              AND EXISTS (SELECT FROM cases k WHERE k.id = case_b AND k.agency_id = agency_b));
CREATE POLICY known_links_change ON known_links FOR UPDATE TO breechlink_member
  USING ((SELECT action_changes()) AND withdrawn_at IS NULL
         AND agency_a = ANY ((SELECT permitted_agencies())::uuid[])
         AND agency_b = ANY ((SELECT permitted_agencies())::uuid[]))
  WITH CHECK (withdrawn_by = (SELECT current_actor()));

GRANT SELECT, INSERT ON hits, hit_leads TO breechlink_member;
GRANT UPDATE (state, withdrawn_at) ON hits TO breechlink_member;
CREATE POLICY hits_read ON hits FOR SELECT TO breechlink_member
  USING (agency_a = ANY ((SELECT permitted_agencies())::uuid[]) OR agency_b = ANY ((SELECT permitted_agencies())::uuid[]));
CREATE POLICY hits_add ON hits FOR INSERT TO breechlink_member
  WITH CHECK ((SELECT action_changes()) AND state = 'confirmed'
              AND EXISTS (SELECT FROM leads l WHERE l.id = lead_id AND l.state = 'hit'));
CREATE POLICY hits_change ON hits FOR UPDATE TO breechlink_member
  USING ((SELECT action_changes())
         AND (agency_a = ANY ((SELECT permitted_agencies())::uuid[])
              OR agency_b = ANY ((SELECT permitted_agencies())::uuid[])));
CREATE POLICY hit_leads_read ON hit_leads FOR SELECT TO breechlink_member
  USING (EXISTS (SELECT FROM hits h WHERE h.id = hit_id));
CREATE POLICY hit_leads_add ON hit_leads FOR INSERT TO breechlink_member
  WITH CHECK ((SELECT action_changes())
              AND EXISTS (SELECT FROM leads l JOIN hits h USING (case_a, case_b)
                          WHERE l.id = lead_id AND h.id = hit_id AND l.state = 'hit' AND l.round = hit_leads.round));

-- What an agency says of a lead is its own.
GRANT SELECT, INSERT ON disseminations, outcomes TO breechlink_member;
GRANT UPDATE (acknowledged_at, acknowledged_by, outcome, outcome_at, outcome_by) ON disseminations TO breechlink_member;
CREATE POLICY disseminations_read ON disseminations FOR SELECT TO breechlink_member
  USING (agency_id = ANY ((SELECT permitted_agencies())::uuid[]));
CREATE POLICY disseminations_add ON disseminations FOR INSERT TO breechlink_member
  WITH CHECK ((SELECT action_changes())
              AND EXISTS (SELECT FROM leads l WHERE l.id = lead_id AND agency_id IN (l.agency_a, l.agency_b)));
CREATE POLICY disseminations_change ON disseminations FOR UPDATE TO breechlink_member
  USING ((SELECT action_changes()) AND agency_id = ANY ((SELECT permitted_agencies())::uuid[]));
CREATE POLICY outcomes_read ON outcomes FOR SELECT TO breechlink_member
  USING (EXISTS (SELECT FROM disseminations d WHERE d.id = dissemination_id));
CREATE POLICY outcomes_add ON outcomes FOR INSERT TO breechlink_member
  WITH CHECK ((SELECT action_changes()) AND recorded_by = (SELECT current_actor())
              AND EXISTS (SELECT FROM disseminations d WHERE d.id = dissemination_id));

-- The history of a review and a lead is read with it. No event tells what an opinion says.
GRANT SELECT ON events TO breechlink_member;
CREATE POLICY events_of_reviews_read ON events FOR SELECT TO breechlink_member
  USING (subject_type = 'review' AND EXISTS (SELECT FROM reviews r WHERE r.id::text = subject_id));
CREATE POLICY events_of_leads_read ON events FOR SELECT TO breechlink_member
  USING (subject_type = 'lead' AND EXISTS (SELECT FROM leads l WHERE l.id::text = subject_id));
