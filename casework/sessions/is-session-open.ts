import type { Queryable } from '../../platform/database/database.ts';
import { idleSince, SESSION_OPEN } from './session.ts';

/** Whether a session is open still. Asking is no use of it, so what only waits does not keep it open. */
export async function isSessionOpen(db: Queryable, sessionId: string, now: Date): Promise<boolean> {
  const { rowCount } = await db.query(`SELECT 1 FROM sessions s WHERE ${SESSION_OPEN} AND s.id = $3`, [
    now,
    idleSince(now),
    sessionId,
  ]);
  return rowCount > 0;
}
