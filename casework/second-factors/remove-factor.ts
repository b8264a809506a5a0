import type { Queryable } from '../../platform/database/database.ts';
import { recordEvent } from '../events/record-event.ts';
import type { Origin } from '../events/record-event.ts';
import { assertCovered } from '../people/assert-covered.ts';
import type { Person } from '../people/person.ts';
import { Refusal } from '../refusals/refusal.ts';
import { assertUnlimited } from '../tokens/assert-unlimited.ts';

/**
 * Takes away a person's second factor, for one who has lost it and the recovery codes. Their sessions end.
 *
 * @param tx under row security
 * @throws Refusal person-not-found, beyond-your-reach, no-second-factor
 */
export async function removeFactor(
  tx: Queryable,
  origin: Origin,
  personId: string,
  now: Date,
): Promise<Person> {
  await assertUnlimited(tx);
  const person = await assertCovered(tx, personId);
  const { rowCount } = await tx.query(
    `UPDATE second_factors SET ended_at = $2 WHERE person_id = $1 AND ended_at IS NULL`,
    [personId, now],
  );
  if (rowCount === 0) throw new Refusal('no-second-factor', 'The person has no second factor.');
  await tx.query(`UPDATE sessions SET ended_at = $2 WHERE person_id = $1 AND ended_at IS NULL`, [
    personId,
    now,
  ]);
  await recordEvent(tx, origin, {
    action: 'person.second_factor_removed',
    subjectType: 'person',
    subjectId: personId,
  });
  return { ...person, secondFactor: false };
}
