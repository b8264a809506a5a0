-- How people and systems hear of what casework announces: inboxes, mails, webhooks, and the clock of a lead.

-- Whether an actor can act now and has a role that covers an agency.
CREATE FUNCTION works_for_agency(of_actor uuid, for_agency uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT EXISTS (SELECT FROM assignments s WHERE s.actor_id = of_actor AND s.ended_at IS NULL
                   AND (s.agency_id = for_agency OR s.agency_id IS NULL))
    AND NOT EXISTS (SELECT FROM people h WHERE h.id = of_actor AND h.state <> 'active')
    AND (EXISTS (SELECT FROM people h WHERE h.id = of_actor)
         OR EXISTS (SELECT FROM api_tokens t WHERE t.id = of_actor AND t.revoked_at IS NULL
                      AND (t.expires_at IS NULL OR t.expires_at > now())))
$$;

-- Who hears of what in an agency. The newest version holds; where there is none, the default of the code does.
CREATE TABLE notification_policies (
  id uuid PRIMARY KEY,
  agency_id uuid NOT NULL REFERENCES agencies,
  version integer NOT NULL CHECK (version > 0),
  rules jsonb NOT NULL,
  clock jsonb NOT NULL,
  set_at timestamptz NOT NULL,
  set_by uuid NOT NULL REFERENCES actors,
  UNIQUE (agency_id, version)
);
CREATE TRIGGER notification_policies_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON notification_policies
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What a person wants, where it differs from what the agency's rules say.
CREATE TABLE notification_preferences (
  person_id uuid PRIMARY KEY REFERENCES people,
  email boolean NOT NULL,
  changed_at timestamptz NOT NULL
);

CREATE TABLE inbox_items (
  id uuid PRIMARY KEY,
  -- In the order in which items become visible: see casework/inbox.
  number bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  actor_id uuid NOT NULL REFERENCES actors,
  announcement_id uuid NOT NULL REFERENCES announcements,
  -- Those of the announcement's agencies for which the actor is told.
  agencies uuid[] NOT NULL CHECK (agencies <> '{}'),
  -- Told in place of those whom the rules mean, who are nobody.
  stand_in boolean NOT NULL,
  created_at timestamptz NOT NULL,
  read_at timestamptz,
  UNIQUE (actor_id, announcement_id)
);
CREATE INDEX inbox_items_by_actor ON inbox_items (actor_id, number);
CREATE INDEX inbox_items_unread ON inbox_items (actor_id, number) WHERE read_at IS NULL;

CREATE TABLE webhook_endpoints (
  id uuid PRIMARY KEY,
  agency_id uuid NOT NULL REFERENCES agencies,
  url text NOT NULL,
  description text,
  event_types text[] NOT NULL CHECK (event_types <> '{}'),
  state text NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'disabled')),
  disabled_reason text,
  -- When administrators were told that deliveries die; null again with the next delivery that succeeds.
  trouble_told_at timestamptz,
  created_at timestamptz NOT NULL,
  created_by uuid NOT NULL REFERENCES actors,
  CHECK ((state = 'disabled') = (disabled_reason IS NOT NULL))
);
CREATE INDEX webhook_endpoints_by_agency ON webhook_endpoints (agency_id);

-- What messages to an endpoint are signed with, encrypted. While secrets change there are two.
CREATE TABLE webhook_secrets (
  id uuid PRIMARY KEY,
  endpoint_id uuid NOT NULL REFERENCES webhook_endpoints,
  sealed bytea NOT NULL,
  created_at timestamptz NOT NULL,
  -- Null for the current one.
  expires_at timestamptz
);
CREATE UNIQUE INDEX webhook_secrets_current ON webhook_secrets (endpoint_id) WHERE expires_at IS NULL;
CREATE INDEX webhook_secrets_by_endpoint ON webhook_secrets (endpoint_id);

-- An announcement to an endpoint. It stays due until it is delivered, or dead after its last try.
CREATE TABLE webhook_deliveries (
  id uuid PRIMARY KEY,
  number bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  endpoint_id uuid NOT NULL REFERENCES webhook_endpoints,
  announcement_id uuid NOT NULL REFERENCES announcements,
  state text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'delivered', 'dead')),
  -- Tries that came to an end since it was made or replayed.
  attempts integer NOT NULL DEFAULT 0,
  -- How often somebody took it up: the fence against whoever comes too late.
  claims integer NOT NULL DEFAULT 0,
  next_attempt_at timestamptz,
  last_attempt_at timestamptz,
  last_status integer,
  last_reason text,
  created_at timestamptz NOT NULL,
  delivered_at timestamptz,
  UNIQUE (endpoint_id, announcement_id),
  CHECK ((state = 'pending') = (next_attempt_at IS NOT NULL))
);
CREATE INDEX webhook_deliveries_due ON webhook_deliveries (endpoint_id, next_attempt_at) WHERE state = 'pending';
CREATE INDEX webhook_deliveries_by_state ON webhook_deliveries (state, number);

-- An announcement to a person by mail; the columns as above.
CREATE TABLE email_deliveries (
  id uuid PRIMARY KEY,
  number bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  person_id uuid NOT NULL REFERENCES people,
  announcement_id uuid NOT NULL REFERENCES announcements,
  agencies uuid[] NOT NULL CHECK (agencies <> '{}'),
  state text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'delivered', 'dead')),
  attempts integer NOT NULL DEFAULT 0,
  claims integer NOT NULL DEFAULT 0,
  next_attempt_at timestamptz,
  last_attempt_at timestamptz,
  last_status integer,
  last_reason text,
  created_at timestamptz NOT NULL,
  delivered_at timestamptz,
  -- When administrators were told that mails to this person die; null on those that nobody was told of.
  trouble_told_at timestamptz,
  UNIQUE (person_id, announcement_id),
  CHECK ((state = 'pending') = (next_attempt_at IS NOT NULL))
);
CREATE INDEX email_deliveries_due ON email_deliveries (next_attempt_at) WHERE state = 'pending';
CREATE INDEX email_deliveries_by_state ON email_deliveries (state, number);
CREATE INDEX email_deliveries_trouble ON email_deliveries (person_id, trouble_told_at) WHERE trouble_told_at IS NOT NULL;

-- That nobody acknowledged in time what an agency was sent, and who was told so. The next number is the next reminder.
CREATE TABLE escalations (
  id uuid PRIMARY KEY,
  dissemination_id uuid NOT NULL REFERENCES disseminations,
  agency_id uuid NOT NULL REFERENCES agencies,
  number integer NOT NULL CHECK (number > 0),
  escalated_at timestamptz NOT NULL,
  told uuid[] NOT NULL,
  -- Administrators were told in place of those whom the rule means, who are nobody.
  stand_in boolean NOT NULL,
  last boolean NOT NULL,
  announcement_id uuid NOT NULL UNIQUE REFERENCES announcements,
  UNIQUE (dissemination_id, number)
);
CREATE INDEX escalations_by_age ON escalations (escalated_at DESC, id DESC);
CREATE TRIGGER escalations_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON escalations
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE notification_policies ENABLE ROW LEVEL SECURITY;
ALTER TABLE notification_preferences ENABLE ROW LEVEL SECURITY;
ALTER TABLE inbox_items ENABLE ROW LEVEL SECURITY;
ALTER TABLE webhook_endpoints ENABLE ROW LEVEL SECURITY;
ALTER TABLE webhook_secrets ENABLE ROW LEVEL SECURITY;
ALTER TABLE webhook_deliveries ENABLE ROW LEVEL SECURITY;
ALTER TABLE email_deliveries ENABLE ROW LEVEL SECURITY;
ALTER TABLE escalations ENABLE ROW LEVEL SECURITY;

GRANT SELECT ON announcements TO breechlink_member;
CREATE POLICY announcements_read ON announcements FOR SELECT TO breechlink_member
  USING (agencies && (SELECT permitted_agencies())::uuid[]);

GRANT SELECT, INSERT ON notification_policies TO breechlink_member;
CREATE POLICY notification_policies_read ON notification_policies FOR SELECT TO breechlink_member
  USING (agency_id = ANY ((SELECT permitted_agencies())::uuid[]));
CREATE POLICY notification_policies_add ON notification_policies FOR INSERT TO breechlink_member
  WITH CHECK ((SELECT action_changes()) AND agency_id = ANY ((SELECT permitted_agencies())::uuid[])
              AND set_by = (SELECT current_actor()));

-- A person's own, and nobody else's. Whoever no longer works for an agency no longer sees what was told for it.
GRANT SELECT, INSERT ON notification_preferences TO breechlink_member;
GRANT UPDATE (email, changed_at) ON notification_preferences TO breechlink_member;
CREATE POLICY notification_preferences_read ON notification_preferences FOR SELECT TO breechlink_member
  USING (person_id = (SELECT current_actor()));
CREATE POLICY notification_preferences_add ON notification_preferences FOR INSERT TO breechlink_member
  WITH CHECK ((SELECT action_changes()) AND person_id = (SELECT current_actor()));
CREATE POLICY notification_preferences_change ON notification_preferences FOR UPDATE TO breechlink_member
  USING ((SELECT action_changes()) AND person_id = (SELECT current_actor()));
GRANT SELECT ON inbox_items TO breechlink_member;
GRANT UPDATE (read_at) ON inbox_items TO breechlink_member;
CREATE POLICY inbox_items_read ON inbox_items FOR SELECT TO breechlink_member
  USING (actor_id = (SELECT current_actor()) AND agencies && (SELECT permitted_agencies())::uuid[]);
CREATE POLICY inbox_items_change ON inbox_items FOR UPDATE TO breechlink_member
  USING ((SELECT action_changes()) AND actor_id = (SELECT current_actor())
         AND agencies && (SELECT permitted_agencies())::uuid[]);

GRANT SELECT, INSERT ON webhook_endpoints, webhook_deliveries TO breechlink_member;
GRANT UPDATE (url, description, event_types, state, disabled_reason) ON webhook_endpoints TO breechlink_member;
CREATE POLICY webhook_endpoints_read ON webhook_endpoints FOR SELECT TO breechlink_member
  USING (agency_id = ANY ((SELECT permitted_agencies())::uuid[]));
CREATE POLICY webhook_endpoints_add ON webhook_endpoints FOR INSERT TO breechlink_member
  WITH CHECK ((SELECT action_changes()) AND agency_id = ANY ((SELECT permitted_agencies())::uuid[])
              AND created_by = (SELECT current_actor()));
CREATE POLICY webhook_endpoints_change ON webhook_endpoints FOR UPDATE TO breechlink_member
  USING ((SELECT action_changes()) AND agency_id = ANY ((SELECT permitted_agencies())::uuid[]));
-- A request may put a secret in and let one expire, and read none, not even encrypted.
GRANT INSERT, SELECT (id, endpoint_id, created_at, expires_at), UPDATE (expires_at) ON webhook_secrets TO breechlink_member;
CREATE POLICY webhook_secrets_read ON webhook_secrets FOR SELECT TO breechlink_member
  USING (EXISTS (SELECT FROM webhook_endpoints e WHERE e.id = endpoint_id));
CREATE POLICY webhook_secrets_add ON webhook_secrets FOR INSERT TO breechlink_member
  WITH CHECK ((SELECT action_changes()) AND EXISTS (SELECT FROM webhook_endpoints e WHERE e.id = endpoint_id));
CREATE POLICY webhook_secrets_change ON webhook_secrets FOR UPDATE TO breechlink_member
  USING ((SELECT action_changes()) AND EXISTS (SELECT FROM webhook_endpoints e WHERE e.id = endpoint_id));

GRANT UPDATE (state, attempts, next_attempt_at, last_reason, delivered_at) ON webhook_deliveries TO breechlink_member;
CREATE POLICY webhook_deliveries_read ON webhook_deliveries FOR SELECT TO breechlink_member
  USING (EXISTS (SELECT FROM webhook_endpoints e WHERE e.id = endpoint_id));
CREATE POLICY webhook_deliveries_add ON webhook_deliveries FOR INSERT TO breechlink_member
  WITH CHECK ((SELECT action_changes()) AND EXISTS (SELECT FROM webhook_endpoints e WHERE e.id = endpoint_id));
CREATE POLICY webhook_deliveries_change ON webhook_deliveries FOR UPDATE TO breechlink_member
  USING ((SELECT action_changes()) AND EXISTS (SELECT FROM webhook_endpoints e WHERE e.id = endpoint_id));
GRANT SELECT ON email_deliveries TO breechlink_member;
GRANT UPDATE (state, attempts, next_attempt_at, last_reason, delivered_at, trouble_told_at) ON email_deliveries TO breechlink_member;
CREATE POLICY email_deliveries_read ON email_deliveries FOR SELECT TO breechlink_member
  USING (agencies && (SELECT permitted_agencies())::uuid[]);
CREATE POLICY email_deliveries_change ON email_deliveries FOR UPDATE TO breechlink_member
  USING ((SELECT action_changes()) AND agencies && (SELECT permitted_agencies())::uuid[]);

GRANT SELECT ON escalations TO breechlink_member;
CREATE POLICY escalations_read ON escalations FOR SELECT TO breechlink_member
  USING (agency_id = ANY ((SELECT permitted_agencies())::uuid[]));
