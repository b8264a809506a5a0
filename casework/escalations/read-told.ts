import type { Queryable } from '../../platform/database/database.ts';
import type { Recipient } from '../notifications/recipient.ts';

/** Whom an escalation names, to be told of it in the inbox and by mail. */
export async function readToldOf(tx: Queryable, announcementId: string): Promise<Recipient[]> {
  const { rows } = await tx.query<{ actorId: string; agencyId: string; standIn: boolean }>(
    `SELECT unnest(told) AS "actorId", agency_id AS "agencyId", stand_in AS "standIn"
     FROM escalations WHERE announcement_id = $1`,
    [announcementId],
  );
  return rows.map(({ actorId, agencyId, standIn }) => ({
    actorId,
    agencies: [agencyId],
    channels: ['inbox', 'email'],
    standIn,
  }));
}
