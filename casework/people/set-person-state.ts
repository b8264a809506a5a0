import type { Queryable } from '../../platform/database/database.ts';
import { recordEvent } from '../events/record-event.ts';
import type { Origin } from '../events/record-event.ts';
import { assertCovered } from './assert-covered.ts';
import type { Person } from './person.ts';

/**
 * Disables a person, which ends their sessions and invitations at once, or enables them again. In the state already:
 * nothing changes.
 *
 * @param tx under row security
 * @throws Refusal person-not-found, beyond-your-reach
 */
export async function setPersonState(
  tx: Queryable,
  origin: Origin,
  personId: string,
  state: Person['state'],
  now: Date,
): Promise<Person> {
  const person = await assertCovered(tx, personId);
  if (person.state === state) return person;
  await tx.query(`UPDATE people SET state = $2 WHERE id = $1`, [personId, state]);
  if (state === 'disabled') {
    await tx.query(`UPDATE sessions SET ended_at = $2 WHERE person_id = $1 AND ended_at IS NULL`, [
      personId,
      now,
    ]);
    await tx.query(
      `UPDATE invitations SET ended_at = $2 WHERE person_id = $1 AND ended_at IS NULL AND used_at IS NULL`,
      [personId, now],
    );
  }
  await recordEvent(tx, origin, {
    action: state === 'disabled' ? 'person.disabled' : 'person.enabled',
    subjectType: 'person',
    subjectId: personId,
  });
  return { ...person, state };
}
