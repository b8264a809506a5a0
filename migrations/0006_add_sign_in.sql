-- How people prove who they are: passwords, second factors, invitations, sessions, providers of identity; and who may
-- administer whom. What is secret is kept as a hash, or encrypted where it has to be read again.

ALTER TABLE agencies
  -- Whoever has a role in it works only after a second factor.
  ADD COLUMN second_factor_required boolean NOT NULL DEFAULT false;

-- Argon2id in the PHC string format. One for each person, replaced when it changes: an old one is of no use.
CREATE TABLE passwords (
  person_id uuid PRIMARY KEY REFERENCES people,
  hash text NOT NULL CHECK (hash LIKE '$argon2id$%'),
  set_at timestamptz NOT NULL
);

-- A code, given by an administrator, with which a person sets a first or a new password, once.
CREATE TABLE invitations (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES people,
  secret_sha256 text NOT NULL UNIQUE CHECK (secret_sha256 ~ '^[0-9a-f]{64}$'),
  created_at timestamptz NOT NULL,
  created_by uuid NOT NULL REFERENCES actors,
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  -- When a later one took its place, or the person was disabled.
  ended_at timestamptz
);
CREATE INDEX invitations_open ON invitations (person_id) WHERE used_at IS NULL AND ended_at IS NULL;

-- Secrets of time-based codes (RFC 6238), encrypted. One is in use at a time; a new one takes over when confirmed.
CREATE TABLE second_factors (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES people,
  secret_sealed bytea NOT NULL,
  created_at timestamptz NOT NULL,
  confirmed_at timestamptz,
  ended_at timestamptz,
  -- The last time step whose code was taken: neither it nor an earlier one is taken again.
  last_step bigint
);
CREATE UNIQUE INDEX second_factors_in_use ON second_factors (person_id)
  WHERE confirmed_at IS NOT NULL AND ended_at IS NULL;
CREATE UNIQUE INDEX second_factors_pending ON second_factors (person_id)
  WHERE confirmed_at IS NULL AND ended_at IS NULL;

CREATE TABLE recovery_codes (
  factor_id uuid NOT NULL REFERENCES second_factors,
  code_sha256 text NOT NULL CHECK (code_sha256 ~ '^[0-9a-f]{64}$'),
  used_at timestamptz,
  PRIMARY KEY (factor_id, code_sha256)
);

-- Where an agency's people may sign in elsewhere (OpenID Connect). Ended and entered anew when anything changes.
CREATE TABLE identity_providers (
  id uuid PRIMARY KEY,
  -- Whose people it may sign in; null is everybody's.
  agency_id uuid REFERENCES agencies,
  label text NOT NULL CHECK (label <> ''),
  issuer text NOT NULL CHECK (issuer ~ '^https?://'),
  client_id text NOT NULL,
  client_secret_sealed bytea NOT NULL,
  assures_second_factor boolean NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid NOT NULL REFERENCES actors,
  ended_at timestamptz,
  ended_by uuid REFERENCES actors
);

-- Whom a provider knows as which subject. Its address may change hands there, its subject never.
CREATE TABLE identities (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES people,
  provider_id uuid NOT NULL REFERENCES identity_providers,
  subject text NOT NULL,
  linked_at timestamptz NOT NULL,
  ended_at timestamptz
);
CREATE UNIQUE INDEX identities_of_subject ON identities (provider_id, subject) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX identities_of_person ON identities (provider_id, person_id) WHERE ended_at IS NULL;

CREATE TABLE sessions (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES people,
  secret_sha256 text NOT NULL UNIQUE CHECK (secret_sha256 ~ '^[0-9a-f]{64}$'),
  -- Null for one that began with a password.
  provider_id uuid REFERENCES identity_providers,
  second_factor boolean NOT NULL,
  user_agent text,
  created_at timestamptz NOT NULL,
  last_used_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  ended_at timestamptz
);
CREATE INDEX sessions_open ON sessions (person_id) WHERE ended_at IS NULL;

-- Browsers that a person has signed in with: what strangers try does not delay them.
CREATE TABLE known_devices (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES people,
  secret_sha256 text NOT NULL UNIQUE CHECK (secret_sha256 ~ '^[0-9a-f]{64}$'),
  created_at timestamptz NOT NULL,
  last_used_at timestamptz NOT NULL
);
CREATE INDEX known_devices_of_person ON known_devices (person_id);

-- Failed attempts by account, browser, network address; each is kept as a hash and forgotten after a day.
CREATE TABLE attempts (
  key text PRIMARY KEY CHECK (key ~ '^[0-9a-f]{64}$'),
  failures integer NOT NULL,
  last_at timestamptz NOT NULL,
  delayed_until timestamptz
);
CREATE INDEX attempts_by_age ON attempts (last_at);

-- Whether the current actor's rights for the current action touch somebody: by any assignment, also an ended one.
CREATE FUNCTION reaches_actor(of_actor uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT permitted_everywhere()
      OR EXISTS (SELECT FROM assignments WHERE actor_id = of_actor AND agency_id = ANY (permitted_agencies()))
$$;
-- Whether they cover all that somebody may do: only then may the one administer the other, since whoever can set a
-- person's password can act as that person.
CREATE FUNCTION covers_actor(of_actor uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT permitted_everywhere()
      OR (reaches_actor(of_actor)
          AND NOT EXISTS (SELECT FROM assignments
                          WHERE actor_id = of_actor AND ended_at IS NULL
                            AND (agency_id IS NULL OR agency_id <> ALL (permitted_agencies()))))
$$;
-- Whether somebody has never had a role: newly entered, in the transaction that also gives the first.
CREATE FUNCTION has_no_assignment(of_actor uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT
RETURN NOT EXISTS (SELECT FROM assignments WHERE actor_id = of_actor);

GRANT INSERT, UPDATE (name, second_factor_required) ON agencies TO breechlink_member;
CREATE POLICY agencies_add ON agencies FOR INSERT TO breechlink_member
  WITH CHECK (current_action() = 'agencies.create' AND (SELECT permitted_everywhere())
              AND created_by = (SELECT current_actor()));
CREATE POLICY agencies_change ON agencies FOR UPDATE TO breechlink_member
  USING (current_action() = 'agencies.change' AND id = ANY ((SELECT permitted_agencies())::uuid[]));

GRANT INSERT ON actors TO breechlink_member;
CREATE POLICY actors_add ON actors FOR INSERT TO breechlink_member
  WITH CHECK (current_action() = CASE kind WHEN 'person' THEN 'people.create' ELSE 'tokens.create' END
              AND cardinality((SELECT permitted_agencies())::uuid[]) > 0);

GRANT SELECT, INSERT, UPDATE (state) ON people TO breechlink_member;
CREATE POLICY people_read ON people FOR SELECT TO breechlink_member USING (reaches_actor(id));
CREATE POLICY people_add ON people FOR INSERT TO breechlink_member
  WITH CHECK (current_action() = 'people.create' AND created_by = (SELECT current_actor()) AND covers_actor(id));
CREATE POLICY people_change ON people FOR UPDATE TO breechlink_member
  USING (current_action() IN ('people.disable', 'people.enable') AND covers_actor(id));

-- A role is given for an agency that the giver covers, to somebody new or known there; the role of one agency says
-- nothing to the administrators of another.
GRANT SELECT, INSERT, UPDATE (ended_at, ended_by) ON assignments TO breechlink_member;
CREATE POLICY assignments_read ON assignments FOR SELECT TO breechlink_member
  USING ((SELECT permitted_everywhere()) OR agency_id = ANY ((SELECT permitted_agencies())::uuid[]));
CREATE POLICY assignments_add ON assignments FOR INSERT TO breechlink_member
  WITH CHECK (current_action() IN ('people.create', 'tokens.create', 'assignments.create')
              AND created_by = (SELECT current_actor())
              AND ((SELECT permitted_everywhere()) OR agency_id = ANY ((SELECT permitted_agencies())::uuid[]))
              AND (reaches_actor(actor_id) OR has_no_assignment(actor_id)));
CREATE POLICY assignments_end ON assignments FOR UPDATE TO breechlink_member
  USING (current_action() = 'assignments.end'
         AND ((SELECT permitted_everywhere()) OR agency_id = ANY ((SELECT permitted_agencies())::uuid[])));

-- The hashes of tokens and invitations, and what is encrypted, can be written by a request, never read.
GRANT SELECT (id, scopes, created_at, created_by, expires_at, revoked_at), UPDATE (revoked_at),
  INSERT (id, token_sha256, scopes, created_at, created_by, expires_at) ON api_tokens TO breechlink_member;
CREATE POLICY api_tokens_read ON api_tokens FOR SELECT TO breechlink_member USING (reaches_actor(id));
CREATE POLICY api_tokens_add ON api_tokens FOR INSERT TO breechlink_member
  WITH CHECK (current_action() = 'tokens.create' AND created_by = (SELECT current_actor()) AND covers_actor(id));
CREATE POLICY api_tokens_revoke ON api_tokens FOR UPDATE TO breechlink_member
  USING (current_action() = 'tokens.revoke' AND covers_actor(id));

ALTER TABLE passwords ENABLE ROW LEVEL SECURITY;
ALTER TABLE invitations ENABLE ROW LEVEL SECURITY;
ALTER TABLE second_factors ENABLE ROW LEVEL SECURITY;
ALTER TABLE recovery_codes ENABLE ROW LEVEL SECURITY;
ALTER TABLE identity_providers ENABLE ROW LEVEL SECURITY;
ALTER TABLE identities ENABLE ROW LEVEL SECURITY;
ALTER TABLE sessions ENABLE ROW LEVEL SECURITY;
ALTER TABLE known_devices ENABLE ROW LEVEL SECURITY;
ALTER TABLE attempts ENABLE ROW LEVEL SECURITY;

GRANT SELECT (id, person_id, created_at, created_by, expires_at, used_at, ended_at), UPDATE (ended_at),
  INSERT (id, person_id, secret_sha256, created_at, created_by, expires_at) ON invitations TO breechlink_member;
CREATE POLICY invitations_read ON invitations FOR SELECT TO breechlink_member USING (covers_actor(person_id));
CREATE POLICY invitations_add ON invitations FOR INSERT TO breechlink_member
  WITH CHECK (current_action() = 'invitations.create' AND created_by = (SELECT current_actor())
              AND covers_actor(person_id));
CREATE POLICY invitations_end ON invitations FOR UPDATE TO breechlink_member
  USING (current_action() IN ('invitations.create', 'people.disable') AND covers_actor(person_id));

GRANT SELECT (id, person_id, confirmed_at, ended_at), UPDATE (ended_at) ON second_factors TO breechlink_member;
CREATE POLICY second_factors_read ON second_factors FOR SELECT TO breechlink_member USING (reaches_actor(person_id));
CREATE POLICY second_factors_end ON second_factors FOR UPDATE TO breechlink_member
  USING (current_action() = 'secondFactors.remove' AND covers_actor(person_id));

GRANT SELECT (id, person_id, ended_at), UPDATE (ended_at) ON sessions TO breechlink_member;
CREATE POLICY sessions_read ON sessions FOR SELECT TO breechlink_member USING (covers_actor(person_id));
CREATE POLICY sessions_end ON sessions FOR UPDATE TO breechlink_member
  USING (current_action() IN ('people.disable', 'secondFactors.remove', 'identities.unlink')
         AND covers_actor(person_id));

GRANT SELECT, UPDATE (ended_at) ON identities TO breechlink_member;
CREATE POLICY identities_read ON identities FOR SELECT TO breechlink_member USING (reaches_actor(person_id));
CREATE POLICY identities_end ON identities FOR UPDATE TO breechlink_member
  USING (current_action() = 'identities.unlink' AND covers_actor(person_id));

GRANT SELECT (id, agency_id, label, issuer, client_id, assures_second_factor, created_at, created_by, ended_at),
  UPDATE (ended_at, ended_by),
  INSERT (id, agency_id, label, issuer, client_id, client_secret_sealed, assures_second_factor, created_at, created_by)
  ON identity_providers TO breechlink_member;
CREATE POLICY identity_providers_read ON identity_providers FOR SELECT TO breechlink_member
  USING ((SELECT permitted_everywhere()) OR agency_id = ANY ((SELECT permitted_agencies())::uuid[]));
CREATE POLICY identity_providers_add ON identity_providers FOR INSERT TO breechlink_member
  WITH CHECK (current_action() = 'identityProviders.create' AND created_by = (SELECT current_actor())
              AND ((SELECT permitted_everywhere()) OR agency_id = ANY ((SELECT permitted_agencies())::uuid[])));
CREATE POLICY identity_providers_end ON identity_providers FOR UPDATE TO breechlink_member
  USING (current_action() = 'identityProviders.end'
         AND ((SELECT permitted_everywhere()) OR agency_id = ANY ((SELECT permitted_agencies())::uuid[])));
