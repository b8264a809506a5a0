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
