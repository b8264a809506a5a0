import type { Queryable } from '../../platform/database/database.ts';

/** Something that happened to a lead. */
export interface HistoryEntry {
  readonly at: Date;
  readonly action: string;
  readonly actorId: string | null;
  readonly actorName: string | null;
}

/** What happened to a lead, in order. No event tells what an opinion says, or what an agency made of the lead. */
export async function readHistory(db: Queryable, leadId: string): Promise<HistoryEntry[]> {
  const { rows } = await db.query<HistoryEntry>(
    `SELECT e.at, e.action, e.actor AS "actorId", a.name AS "actorName"
     FROM events e LEFT JOIN actors a ON a.id = e.actor
     WHERE e.subject_type = 'lead' AND e.subject_id = $1::text ORDER BY e.id`,
    [leadId],
  );
  return rows;
}
