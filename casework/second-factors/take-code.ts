import type { Queryable } from '../../platform/database/database.ts';
import type { SecretBox } from '../../platform/secrets/secret-box.ts';
import { hashRecoveryCode, RECOVERY_CODE } from './recovery-codes.ts';
import { factorPlace } from './second-factor.ts';
import type { SecondFactor } from './second-factor.ts';
import { findStep } from './time-code.ts';

/**
 * Takes a code of a second factor, or one of its recovery codes, so that nobody can use it again. Two who come with
 * the same one at once are told apart by the database.
 *
 * @returns whether it was taken
 * @throws SecretUnreadable
 */
export async function takeCode(
  tx: Queryable,
  box: SecretBox,
  { id, secretSealed, lastStep }: SecondFactor,
  code: string,
  now: Date,
): Promise<boolean> {
  if (RECOVERY_CODE.test(code)) {
    const { rowCount } = await tx.query(
      `UPDATE recovery_codes SET used_at = $3 WHERE factor_id = $1 AND code_sha256 = $2 AND used_at IS NULL`,
      [id, hashRecoveryCode(code), now],
    );
    return rowCount > 0;
  }
  const step = findStep(box.open(secretSealed, factorPlace(id)), code, now, lastStep);
  if (step === undefined) return false;
  const { rowCount } = await tx.query(
    `UPDATE second_factors SET last_step = $2 WHERE id = $1 AND ended_at IS NULL AND coalesce(last_step, -1) < $2`,
    [id, step],
  );
  return rowCount > 0;
}
