import type { Database } from '../../platform/database/database.ts';
import type { SecretBox } from '../../platform/secrets/secret-box.ts';
import { recordEvent } from '../events/record-event.ts';
import type { Origin } from '../events/record-event.ts';
import { Refusal } from '../refusals/refusal.ts';
import { confirmCode } from './confirm-code.ts';
import { findPendingFactor } from './find-factor.ts';
import { hashRecoveryCode, makeRecoveryCodes } from './recovery-codes.ts';

/**
 * Puts the second factor that was begun into use, in the place of an earlier one, with the first code of it. The
 * session counts as one with a second factor from then on; the person's others end.
 *
 * @returns recovery codes, given here and nowhere else
 * @throws Refusal second-factor-not-begun, attempt-delayed, code-wrong
 * @throws SecretUnreadable
 */
export async function confirmFactor(
  db: Database,
  box: SecretBox,
  origin: Origin & { actorId: string },
  { sessionId, code }: { sessionId: string; code: string },
  now: Date,
): Promise<string[]> {
  const personId = origin.actorId;
  const factor = await findPendingFactor(db, personId);
  if (factor === undefined) {
    throw new Refusal(
      'second-factor-not-begun',
      'No second factor is being enrolled. Begin with a new secret.',
    );
  }
  await confirmCode(db, box, personId, factor, code, now);
  const codes = makeRecoveryCodes();
  await db.transaction(async (tx) => {
    await tx.query(
      `UPDATE second_factors SET ended_at = $2
       WHERE person_id = $1 AND confirmed_at IS NOT NULL AND ended_at IS NULL`,
      [personId, now],
    );
    const { rowCount } = await tx.query(
      `UPDATE second_factors SET confirmed_at = $2 WHERE id = $1 AND confirmed_at IS NULL AND ended_at IS NULL`,
      [factor.id, now],
    );
    if (rowCount === 0) {
      throw new Refusal(
        'second-factor-not-begun',
        'Another enrolment took the place of this one. Begin again.',
      );
    }
    await tx.query(`INSERT INTO recovery_codes (factor_id, code_sha256) SELECT $1, unnest($2::text[])`, [
      factor.id,
      codes.map(hashRecoveryCode),
    ]);
    await tx.query(`UPDATE sessions SET second_factor = true WHERE id = $1`, [sessionId]);
    await tx.query(
      `UPDATE sessions SET ended_at = $3 WHERE person_id = $1 AND id <> $2 AND ended_at IS NULL`,
      [personId, sessionId, now],
    );
    await recordEvent(tx, origin, {
      action: 'person.second_factor_set',
      subjectType: 'person',
      subjectId: personId,
    });
  });
  return codes;
}
