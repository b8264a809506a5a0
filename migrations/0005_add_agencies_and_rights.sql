-- Who works with the service, for which agency, in which role; and row security, by which the database itself limits
-- every request to the agencies that its actor's roles cover.

-- Everybody and everything that acts: people, and API tokens of machines.
CREATE TABLE actors (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('person', 'token')),
  name text NOT NULL CHECK (name <> '')
);
INSERT INTO actors (id, kind, name) SELECT id, 'token', name FROM api_tokens;

CREATE TABLE agencies (
  id uuid PRIMARY KEY,
  code text NOT NULL UNIQUE CHECK (code ~ '^[A-Z0-9][A-Z0-9-]{0,31}$'),
  name text NOT NULL CHECK (name <> ''),
  kind text NOT NULL CHECK (kind IN ('police', 'laboratory', 'customs', 'prosecutor', 'other')),
  -- ISO 3166-1, two letters.
  country text CHECK (country ~ '^[A-Z]{2}$'),
  created_at timestamptz NOT NULL DEFAULT now(),
  created_by uuid REFERENCES actors
);
-- The agency of whatever was entered before there were agencies; a unit that works for one agency needs no other.
INSERT INTO agencies (id, code, name, kind) VALUES (gen_random_uuid(), 'HOME', 'Home agency', 'laboratory');

CREATE TABLE people (
  id uuid PRIMARY KEY REFERENCES actors,
  email text NOT NULL CHECK (email = lower(email)),
  state text NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'disabled')),
  created_at timestamptz NOT NULL DEFAULT now(),
  created_by uuid REFERENCES actors,
  UNIQUE (email)
);

-- Which role an actor has, for one agency or (null) for every agency, those of the future too. Ended, never deleted.
CREATE TABLE assignments (
  id uuid PRIMARY KEY,
  actor_id uuid NOT NULL REFERENCES actors,
  role text NOT NULL CHECK (role IN ('technician', 'examiner', 'verifier', 'investigator', 'lab_system',
                                     'supervisor', 'auditor', 'administrator')),
  agency_id uuid REFERENCES agencies,
  -- Trained to review candidates on the screen: what a lead takes. An examiner is by profession.
  trained_reviewer boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now(),
  created_by uuid REFERENCES actors,
  ended_at timestamptz,
  ended_by uuid REFERENCES actors
);
CREATE UNIQUE INDEX assignments_once ON assignments (actor_id, role, agency_id) NULLS NOT DISTINCT WHERE ended_at IS NULL;
INSERT INTO assignments (id, actor_id, role) SELECT gen_random_uuid(), id, role FROM api_tokens;

ALTER TABLE api_tokens
  ADD FOREIGN KEY (id) REFERENCES actors,
  DROP COLUMN name,
  DROP COLUMN role,
  -- Actions that it is for; null is all that its role may do.
  ADD COLUMN scopes text[] CHECK (scopes <> '{}'),
  ADD COLUMN created_by uuid REFERENCES actors;

-- Which role may do what: a copy of casework/rights/permissions.ts, written at every start.
CREATE TABLE permissions (
  action text NOT NULL,
  role text NOT NULL,
  -- Whether it writes more than that it was done.
  changes boolean NOT NULL,
  -- Whether it is about the whole service, so that the role must be one for every agency.
  everywhere boolean NOT NULL,
  PRIMARY KEY (action, role)
);

-- Whatever was done by a token was done by an actor.
ALTER TABLE cases DROP CONSTRAINT cases_created_by_fkey, ADD FOREIGN KEY (created_by) REFERENCES actors;
ALTER TABLE exhibits DROP CONSTRAINT exhibits_created_by_fkey, ADD FOREIGN KEY (created_by) REFERENCES actors;
ALTER TABLE images DROP CONSTRAINT images_created_by_fkey, ADD FOREIGN KEY (created_by) REFERENCES actors;
ALTER TABLE searches DROP CONSTRAINT searches_requested_by_fkey, ADD FOREIGN KEY (requested_by) REFERENCES actors;
ALTER TABLE watches DROP CONSTRAINT watches_created_by_fkey, ADD FOREIGN KEY (created_by) REFERENCES actors;
ALTER TABLE events DROP CONSTRAINT events_actor_fkey, ADD FOREIGN KEY (actor) REFERENCES actors;
ALTER TABLE idempotency_keys DROP CONSTRAINT idempotency_keys_token_id_fkey;
ALTER TABLE idempotency_keys RENAME COLUMN token_id TO actor_id;
ALTER TABLE idempotency_keys ADD FOREIGN KEY (actor_id) REFERENCES actors;

-- A case belongs to an agency, which names its cases itself; an exhibit belongs to the agency of its case.
ALTER TABLE cases
  ADD COLUMN agency_id uuid REFERENCES agencies,
  DROP CONSTRAINT cases_reference_key;
UPDATE cases SET agency_id = (SELECT id FROM agencies WHERE code = 'HOME');
ALTER TABLE cases
  ALTER COLUMN agency_id SET NOT NULL,
  ADD UNIQUE (agency_id, reference),
  ADD UNIQUE (id, agency_id);
CREATE INDEX cases_by_age ON cases (created_at DESC, id DESC);
CREATE INDEX searches_by_age ON searches (requested_at DESC, id DESC);

ALTER TABLE exhibits ADD COLUMN agency_id uuid;
UPDATE exhibits SET agency_id = (SELECT agency_id FROM cases WHERE id = case_id);
ALTER TABLE exhibits
  ALTER COLUMN agency_id SET NOT NULL,
  ADD FOREIGN KEY (case_id, agency_id) REFERENCES cases (id, agency_id);
CREATE INDEX exhibits_by_agency ON exhibits (agency_id) INCLUDE (id);
CREATE FUNCTION take_agency_of_case() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.agency_id := (SELECT agency_id FROM cases WHERE id = NEW.case_id);
  RETURN NEW;
END $$;
CREATE TRIGGER exhibits_take_agency BEFORE INSERT ON exhibits FOR EACH ROW EXECUTE FUNCTION take_agency_of_case();

-- What casework has to tell to people and systems outside, written with the change that it tells of.
CREATE TABLE announcements (
  id uuid PRIMARY KEY,
  number bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  type text NOT NULL,
  occurred_at timestamptz NOT NULL,
  subject_type text NOT NULL,
  subject_id uuid NOT NULL,
  -- Whom it concerns.
  agencies uuid[] NOT NULL CHECK (agencies <> '{}'),
  detail jsonb NOT NULL DEFAULT '{}'
);
CREATE TRIGGER announcements_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON announcements
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Requests run as this role, which owns nothing, so that row security holds for them. Jobs run as the owner.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'breechlink_member') THEN
    BEGIN
      CREATE ROLE breechlink_member NOLOGIN;
    EXCEPTION
      -- Another database of the same server was faster.
      WHEN duplicate_object OR unique_violation THEN NULL;
      WHEN insufficient_privilege THEN
        RAISE EXCEPTION 'the database needs the role breechlink_member, which this user may not create: let an administrator of the server run CREATE ROLE breechlink_member NOLOGIN; GRANT breechlink_member TO %;', quote_ident(current_user);
    END;
  END IF;
  IF NOT pg_has_role(current_user, 'breechlink_member', 'MEMBER') THEN
    EXECUTE format('GRANT breechlink_member TO %I', current_user);
  END IF;
END $$;

-- Who asks, and for what: set for each transaction of a request. A session plans PL/pgSQL once, not at each call.
CREATE FUNCTION current_actor() RETURNS uuid LANGUAGE sql STABLE
RETURN nullif(current_setting('breechlink.actor', true), '')::uuid;
CREATE FUNCTION current_action() RETURNS text LANGUAGE sql STABLE
RETURN nullif(current_setting('breechlink.action', true), '');

-- The roles by which an actor may do something now: of an active person, or of a valid token that is for it.
CREATE FUNCTION permitting_assignments(of_actor uuid, of_action text) RETURNS SETOF assignments
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  RETURN QUERY SELECT a.* FROM assignments a
  JOIN permissions p ON p.role = a.role AND p.action = of_action AND (NOT p.everywhere OR a.agency_id IS NULL)
  WHERE a.actor_id = of_actor AND a.ended_at IS NULL
    AND (EXISTS (SELECT FROM people h WHERE h.id = of_actor AND h.state = 'active')
         OR EXISTS (SELECT FROM api_tokens t WHERE t.id = of_actor AND t.revoked_at IS NULL
                      AND (t.expires_at IS NULL OR t.expires_at > now())
                      AND (t.scopes IS NULL OR of_action = ANY (t.scopes))));
END $$;
-- The agencies for which the current actor may do what it asks for.
CREATE FUNCTION permitted_agencies() RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  RETURN (
    WITH permitting AS MATERIALIZED (
      SELECT agency_id FROM permitting_assignments(current_actor(), current_action()))
    SELECT coalesce(array_agg(g.id), '{}') FROM agencies g
    WHERE EXISTS (SELECT FROM permitting p WHERE p.agency_id IS NULL OR p.agency_id = g.id));
END $$;
-- Whether it may do so for every agency.
CREATE FUNCTION permitted_everywhere() RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  RETURN EXISTS (SELECT FROM permitting_assignments(current_actor(), current_action()) WHERE agency_id IS NULL);
END $$;
-- Whether what it asks for changes anything, so that rows may be written.
CREATE FUNCTION action_changes() RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  RETURN EXISTS (SELECT FROM permissions WHERE action = current_action() AND changes);
END $$;

-- Row security. A function that stands in a SELECT of its own is called once for a statement, not once for a row. OFFSET 0
-- keeps a subquery as it stands; else PostgreSQL would gather every exhibit of the agency to read one page.
ALTER TABLE agencies ENABLE ROW LEVEL SECURITY;
ALTER TABLE actors ENABLE ROW LEVEL SECURITY;
ALTER TABLE people ENABLE ROW LEVEL SECURITY;
ALTER TABLE assignments ENABLE ROW LEVEL SECURITY;
ALTER TABLE api_tokens ENABLE ROW LEVEL SECURITY;
ALTER TABLE cases ENABLE ROW LEVEL SECURITY;
ALTER TABLE exhibits ENABLE ROW LEVEL SECURITY;
ALTER TABLE images ENABLE ROW LEVEL SECURITY;
ALTER TABLE derivatives ENABLE ROW LEVEL SECURITY;
ALTER TABLE signatures ENABLE ROW LEVEL SECURITY;
ALTER TABLE searches ENABLE ROW LEVEL SECURITY;
ALTER TABLE candidates ENABLE ROW LEVEL SECURITY;
ALTER TABLE comparisons ENABLE ROW LEVEL SECURITY;
ALTER TABLE watches ENABLE ROW LEVEL SECURITY;
ALTER TABLE findings ENABLE ROW LEVEL SECURITY;
ALTER TABLE jobs ENABLE ROW LEVEL SECURITY;
ALTER TABLE originals ENABLE ROW LEVEL SECURITY;
ALTER TABLE idempotency_keys ENABLE ROW LEVEL SECURITY;
ALTER TABLE events ENABLE ROW LEVEL SECURITY;
ALTER TABLE announcements ENABLE ROW LEVEL SECURITY;

-- The directory of agencies and the names of those who acted are known to everybody who may ask for anything.
GRANT SELECT ON agencies, actors TO breechlink_member;
CREATE POLICY agencies_read ON agencies FOR SELECT TO breechlink_member
  USING (cardinality((SELECT permitted_agencies())::uuid[]) > 0);
CREATE POLICY actors_read ON actors FOR SELECT TO breechlink_member
  USING (cardinality((SELECT permitted_agencies())::uuid[]) > 0);

GRANT SELECT, INSERT ON cases, exhibits, images TO breechlink_member;
CREATE POLICY cases_read ON cases FOR SELECT TO breechlink_member
  USING (agency_id = ANY ((SELECT permitted_agencies())::uuid[]));
CREATE POLICY cases_add ON cases FOR INSERT TO breechlink_member
  WITH CHECK ((SELECT action_changes()) AND agency_id = ANY ((SELECT permitted_agencies())::uuid[])
              AND created_by = (SELECT current_actor()));
CREATE POLICY exhibits_read ON exhibits FOR SELECT TO breechlink_member
  USING (agency_id = ANY ((SELECT permitted_agencies())::uuid[]));
CREATE POLICY exhibits_add ON exhibits FOR INSERT TO breechlink_member
  WITH CHECK ((SELECT action_changes()) AND agency_id = ANY ((SELECT permitted_agencies())::uuid[])
              AND created_by = (SELECT current_actor()));
CREATE POLICY images_read ON images FOR SELECT TO breechlink_member
  USING (EXISTS (SELECT FROM exhibits e WHERE e.id = exhibit_id OFFSET 0));
CREATE POLICY images_add ON images FOR INSERT TO breechlink_member
  WITH CHECK ((SELECT action_changes()) AND created_by = (SELECT current_actor())
              AND EXISTS (SELECT FROM exhibits e WHERE e.id = exhibit_id));

GRANT SELECT ON derivatives, signatures, comparisons, findings, galleries TO breechlink_member;
CREATE POLICY derivatives_read ON derivatives FOR SELECT TO breechlink_member
  USING (EXISTS (SELECT FROM images i WHERE i.id = image_id OFFSET 0));
CREATE POLICY signatures_read ON signatures FOR SELECT TO breechlink_member
  USING (EXISTS (SELECT FROM exhibits e WHERE e.id = exhibit_id OFFSET 0));

-- A search belongs to what it searches with; a candidate, comparison or finding is seen by those who may see both sides.
GRANT SELECT, INSERT ON searches TO breechlink_member;
GRANT UPDATE (state, completed_at) ON searches TO breechlink_member;
GRANT SELECT ON candidates TO breechlink_member;
CREATE POLICY searches_read ON searches FOR SELECT TO breechlink_member
  USING (EXISTS (SELECT FROM exhibits e WHERE e.id = exhibit_id OFFSET 0));
CREATE POLICY searches_add ON searches FOR INSERT TO breechlink_member
  WITH CHECK ((SELECT action_changes())
              AND (SELECT count(*) FROM exhibits e WHERE e.id = ANY (exhibit_id || further_exhibit_ids))
                  = cardinality(exhibit_id || further_exhibit_ids));
CREATE POLICY searches_change ON searches FOR UPDATE TO breechlink_member
  USING ((SELECT action_changes()) AND EXISTS (SELECT FROM exhibits e WHERE e.id = exhibit_id));
CREATE POLICY candidates_read ON candidates FOR SELECT TO breechlink_member
  USING (EXISTS (SELECT FROM searches s WHERE s.id = search_id OFFSET 0)
         AND EXISTS (SELECT FROM exhibits e WHERE e.id = exhibit_id OFFSET 0));
CREATE POLICY comparisons_read ON comparisons FOR SELECT TO breechlink_member
  USING (EXISTS (SELECT FROM searches s WHERE s.id = search_id OFFSET 0)
         AND EXISTS (SELECT FROM exhibits e WHERE e.id = exhibit_id OFFSET 0));
CREATE POLICY findings_read ON findings FOR SELECT TO breechlink_member
  USING (EXISTS (SELECT FROM exhibits e WHERE e.id = watched_exhibit_id OFFSET 0)
         AND EXISTS (SELECT FROM exhibits e WHERE e.id = entered_exhibit_id OFFSET 0));
-- How many candidates a visible search has in all: so that an answer can say how many it withholds.
CREATE FUNCTION count_candidates(of_search uuid) RETURNS bigint
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  RETURN (SELECT count(*) FROM candidates c JOIN searches s ON s.id = c.search_id JOIN exhibits e ON e.id = s.exhibit_id
          WHERE c.search_id = of_search
            AND (current_actor() IS NULL OR e.agency_id = ANY (permitted_agencies())));
END $$;

GRANT SELECT, INSERT, DELETE ON watches TO breechlink_member;
GRANT UPDATE (threshold, since, created_by) ON watches TO breechlink_member;
CREATE POLICY watches_read ON watches FOR SELECT TO breechlink_member
  USING (EXISTS (SELECT FROM exhibits e WHERE e.id = exhibit_id OFFSET 0));
CREATE POLICY watches_add ON watches FOR INSERT TO breechlink_member
  WITH CHECK ((SELECT action_changes()) AND EXISTS (SELECT FROM exhibits e WHERE e.id = exhibit_id));
CREATE POLICY watches_change ON watches FOR UPDATE TO breechlink_member
  USING ((SELECT action_changes()) AND EXISTS (SELECT FROM exhibits e WHERE e.id = exhibit_id));
CREATE POLICY watches_end ON watches FOR DELETE TO breechlink_member
  USING ((SELECT action_changes()) AND EXISTS (SELECT FROM exhibits e WHERE e.id = exhibit_id));

-- Bytes have no agency: the same bytes may have come from two. They are reached through an image.
GRANT SELECT, INSERT ON originals TO breechlink_member;
CREATE POLICY originals_read ON originals FOR SELECT TO breechlink_member
  USING (cardinality((SELECT permitted_agencies())::uuid[]) > 0);
CREATE POLICY originals_add ON originals FOR INSERT TO breechlink_member WITH CHECK ((SELECT action_changes()));

-- Work to do holds ids only. A request adds work and hastens it; looking at it takes a role for every agency.
GRANT SELECT, INSERT ON jobs TO breechlink_member;
GRANT UPDATE (state, priority, attempts, error, revision, updated_at) ON jobs TO breechlink_member;
CREATE POLICY jobs_read ON jobs FOR SELECT TO breechlink_member
  USING ((SELECT permitted_everywhere()) OR (SELECT action_changes()));
CREATE POLICY jobs_add ON jobs FOR INSERT TO breechlink_member WITH CHECK ((SELECT action_changes()));
CREATE POLICY jobs_change ON jobs FOR UPDATE TO breechlink_member USING ((SELECT action_changes()));

GRANT SELECT, INSERT ON idempotency_keys TO breechlink_member;
GRANT UPDATE (status, body) ON idempotency_keys TO breechlink_member;
CREATE POLICY idempotency_keys_own ON idempotency_keys TO breechlink_member
  USING (actor_id = (SELECT current_actor())) WITH CHECK (actor_id = (SELECT current_actor()));

-- Whoever does something, or looks at evidence, leaves an event under their own name.
GRANT INSERT ON events TO breechlink_member;
CREATE POLICY events_add ON events FOR INSERT TO breechlink_member
  WITH CHECK (actor = (SELECT current_actor()) AND cardinality((SELECT permitted_agencies())::uuid[]) > 0);

GRANT INSERT ON announcements TO breechlink_member;
CREATE POLICY announcements_add ON announcements FOR INSERT TO breechlink_member
  WITH CHECK ((SELECT action_changes()) AND agencies && (SELECT permitted_agencies())::uuid[]);
