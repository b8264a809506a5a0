import type { Queryable } from '../../platform/database/database.ts';
import type { Announced } from '../notifications/announced.ts';
import type { Recipient } from '../notifications/recipient.ts';

/** Makes a mail of an announcement due for each of its recipients who is a person and wants mails, each once. */
export async function addEmails(
  tx: Queryable,
  { id }: Announced,
  recipients: readonly Recipient[],
  now: Date,
): Promise<void> {
  const mails = recipients.filter(({ channels }) => channels.includes('email'));
  if (mails.length === 0) return;
  await tx.query(
    `INSERT INTO email_deliveries (id, person_id, announcement_id, agencies, created_at, next_attempt_at)
     SELECT gen_random_uuid(), p.id, $1, r.agencies, $3, $3
     FROM jsonb_to_recordset($2) AS r ("actorId" uuid, agencies uuid[])
     JOIN people p ON p.id = r."actorId"
     LEFT JOIN notification_preferences w ON w.person_id = p.id
     WHERE coalesce(w.email, true)
     ON CONFLICT (person_id, announcement_id) DO NOTHING`,
    [id, JSON.stringify(mails), now],
  );
}
