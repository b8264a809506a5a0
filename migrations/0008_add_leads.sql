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
