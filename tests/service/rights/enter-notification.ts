import { randomUUID } from 'node:crypto';
import type { Database } from '../../../platform/database/database.ts';
import { announce } from '../../../casework/notifications/announce.ts';
import type { Ids, Made } from './ids.ts';
import { idOf } from './id-of.ts';

/** Enters what an agency is told of, and how: an item of somebody's inbox, a webhook, a delivery to it, and a mail. */
export async function enterNotification(
  { mode, api }: Made,
  agencyId: string,
): Promise<Pick<Ids, 'itemId' | 'endpointId' | 'webhookDeliveryId' | 'emailDeliveryId'>> {
  const db = mode.database();
  const endpointId = idOf(await api.post('/v1/webhook-endpoints', endpointOf(agencyId)));
  const policy = { body: JSON.stringify(POLICY), headers: { 'content-type': 'application/json' } };
  await api.call('PUT', `/v1/agencies/${agencyId}/notification-policy`, policy);
  const announcementId = await announceTo(db, agencyId);
  const [webhookDeliveryId, emailDeliveryId] = [randomUUID(), randomUUID()];
  await db.query(
    `INSERT INTO webhook_deliveries (id, endpoint_id, announcement_id, next_attempt_at, created_at)
     VALUES ($1, $2, $3, now(), now())`,
    [webhookDeliveryId, endpointId, announcementId],
  );
  const { rows } = await db.query<{ id: string }>(
    `SELECT p.id FROM people p JOIN assignments a ON a.actor_id = p.id WHERE a.agency_id = $1 LIMIT 1`,
    [agencyId],
  );
  const personId = rows[0]?.id ?? '';
  await db.query(
    `INSERT INTO email_deliveries (id, person_id, announcement_id, agencies, next_attempt_at, created_at)
     VALUES ($1, $2, $3, $4, now(), now())`,
    [emailDeliveryId, personId, announcementId, [agencyId]],
  );
  await db.query(
    `INSERT INTO escalations (id, dissemination_id, agency_id, number, escalated_at, told, stand_in, last, announcement_id)
     SELECT gen_random_uuid(), d.id, d.agency_id, 1, now(), '{}', false, false, $2 FROM disseminations d
     WHERE d.agency_id = $1 LIMIT 1`,
    [agencyId, announcementId],
  );
  return {
    itemId: await tell(db, personId, agencyId),
    endpointId,
    webhookDeliveryId,
    emailDeliveryId,
  };
}

export const POLICY = {
  rules: [],
  clock: {
    acknowledgeWithinHours: 48,
    escalateTo: [{ role: 'supervisor' }],
    repeatEveryHours: 24,
    repeatAtMost: 2,
  },
};

export function endpointOf(agencyId: string) {
  return { agencyId, url: 'https://hooks.example/breechlink', eventTypes: ['lead.created'] };
}

/** An item of an actor's inbox that concerns an agency. */
export async function tell(db: Database, actorId: string, agencyId: string): Promise<string> {
  const id = randomUUID();
  await db.query(
    `INSERT INTO inbox_items (id, actor_id, announcement_id, agencies, stand_in, created_at)
     VALUES ($1, $2, $3, $4, false, now())`,
    [id, actorId, await announceTo(db, agencyId), [agencyId]],
  );
  return id;
}

async function announceTo(db: Database, agencyId: string): Promise<string> {
  const subjectId = randomUUID();
  await announce(
    db,
    { type: 'finding.recorded', subjectType: 'finding', subjectId, agencies: [agencyId] },
    new Date(),
  );
  const { rows } = await db.query<{ id: string }>(`SELECT id FROM announcements WHERE subject_id = $1`, [
    subjectId,
  ]);
  return rows[0]?.id ?? '';
}
