import type { Queryable } from '../../platform/database/database.ts';
import type { Announced } from '../notifications/announced.ts';
import type { Recipient } from '../notifications/recipient.ts';

/** Notified for each actor who has something new, with the actor's id. */
export const INBOX_CHANNEL = 'inbox';

/**
 * Puts an announcement into the inboxes of its recipients, each once. To be called last in its transaction: items are
 * numbered one transaction after the other, so that whoever reads on after a number misses none.
 */
export async function addInboxItems(
  tx: Queryable,
  { id }: Announced,
  recipients: readonly Recipient[],
  now: Date,
): Promise<void> {
  const items = recipients.filter(({ channels }) => channels.includes('inbox'));
  if (items.length === 0) return;
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('inbox_items.number', 0))`);
  await tx.query(
    `WITH added AS (
       INSERT INTO inbox_items (id, actor_id, announcement_id, agencies, stand_in, created_at)
       SELECT gen_random_uuid(), r."actorId", $1, r.agencies, r."standIn", $3
       FROM jsonb_to_recordset($2) AS r ("actorId" uuid, agencies uuid[], "standIn" boolean)
       ON CONFLICT (actor_id, announcement_id) DO NOTHING RETURNING actor_id)
     SELECT pg_notify('${INBOX_CHANNEL}', actor_id::text) FROM added`,
    [id, JSON.stringify(items), now],
  );
}
