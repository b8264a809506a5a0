import type { Queryable } from '../../platform/database/database.ts';
import { recordEvent } from '../events/record-event.ts';
import type { Origin } from '../events/record-event.ts';
import { Refusal } from '../refusals/refusal.ts';

/** Ends one of a person's own sessions. @param tx as its owner @throws Refusal session-not-found */
export async function endSession(
  tx: Queryable,
  origin: Origin & { actorId: string },
  sessionId: string,
  now: Date,
): Promise<void> {
  const { rowCount } = await tx.query(
    `UPDATE sessions SET ended_at = $3 WHERE id = $1 AND person_id = $2 AND ended_at IS NULL`,
    [sessionId, origin.actorId, now],
  );
  if (rowCount === 0) throw new Refusal('session-not-found', `You have no open session ${sessionId}.`);
  await recordEvent(tx, origin, { action: 'session.ended', subjectType: 'session', subjectId: sessionId });
}

/** Ends all of a person's own sessions; how many there were. @param tx as its owner */
export async function endAllSessions(
  tx: Queryable,
  origin: Origin & { actorId: string },
  now: Date,
): Promise<number> {
  const { rowCount } = await tx.query(
    `UPDATE sessions SET ended_at = $2 WHERE person_id = $1 AND ended_at IS NULL`,
    [origin.actorId, now],
  );
  await recordEvent(tx, origin, {
    action: 'person.sessions_ended',
    subjectType: 'person',
    subjectId: origin.actorId,
  });
  return rowCount;
}
