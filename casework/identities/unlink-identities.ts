import type { Queryable } from '../../platform/database/database.ts';
import { recordEvent } from '../events/record-event.ts';
import type { Origin } from '../events/record-event.ts';
import { assertCovered } from '../people/assert-covered.ts';
import type { Person } from '../people/person.ts';

/**
 * Forgets as whom providers know a person, for one who has a new account there; the next sign-in links anew. Their
 * sessions end.
 *
 * @param tx under row security
 * @throws Refusal person-not-found, beyond-your-reach
 */
export async function unlinkIdentities(
  tx: Queryable,
  origin: Origin,
  personId: string,
  now: Date,
): Promise<Person> {
  const person = await assertCovered(tx, personId);
  await tx.query(`UPDATE identities SET ended_at = $2 WHERE person_id = $1 AND ended_at IS NULL`, [
    personId,
    now,
  ]);
  await tx.query(`UPDATE sessions SET ended_at = $2 WHERE person_id = $1 AND ended_at IS NULL`, [
    personId,
    now,
  ]);
  await recordEvent(tx, origin, {
    action: 'person.identities_unlinked',
    subjectType: 'person',
    subjectId: personId,
  });
  return person;
}
