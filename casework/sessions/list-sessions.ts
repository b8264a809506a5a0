import type { Queryable } from '../../platform/database/database.ts';
import { idleSince, SESSION_COLUMNS, SESSION_OPEN } from './session.ts';
import type { Session } from './session.ts';

/** The open sessions of a person, the newest first. @param db as its owner */
export async function listSessions(db: Queryable, personId: string, now: Date): Promise<Session[]> {
  const { rows } = await db.query<Session>(
    `SELECT ${SESSION_COLUMNS} FROM sessions s WHERE ${SESSION_OPEN} AND s.person_id = $3
     ORDER BY s.created_at DESC, s.id`,
    [now, idleSince(now), personId],
  );
  return rows;
}
