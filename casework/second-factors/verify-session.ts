import type { Database } from '../../platform/database/database.ts';
import type { SecretBox } from '../../platform/secrets/secret-box.ts';
import { recordEvent } from '../events/record-event.ts';
import type { Origin } from '../events/record-event.ts';
import { Refusal } from '../refusals/refusal.ts';
import { confirmCode } from './confirm-code.ts';
import { findFactorInUse } from './find-factor.ts';

/**
 * Makes a session one with a second factor: for somebody who signed in through a provider that asks for none.
 *
 * @throws Refusal no-second-factor, attempt-delayed, code-wrong
 * @throws SecretUnreadable
 */
export async function verifySession(
  db: Database,
  box: SecretBox,
  origin: Origin & { actorId: string },
  { sessionId, code }: { sessionId: string; code: string },
  now: Date,
): Promise<void> {
  const factor = await findFactorInUse(db, origin.actorId);
  if (factor === undefined) {
    throw new Refusal('no-second-factor', 'You have no second factor yet. Enrol one.');
  }
  await confirmCode(db, box, origin.actorId, factor, code, now);
  await db.transaction(async (tx) => {
    await tx.query(`UPDATE sessions SET second_factor = true WHERE id = $1 AND ended_at IS NULL`, [
      sessionId,
    ]);
    await recordEvent(tx, origin, {
      action: 'session.second_factor_given',
      subjectType: 'session',
      subjectId: sessionId,
    });
  });
}
