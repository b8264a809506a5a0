import type { Queryable } from '../../platform/database/database.ts';
import { Refusal } from '../refusals/refusal.ts';
import { readPerson } from './read-person.ts';
import type { Person } from './person.ts';

/**
 * The person, if the current actor covers everything that they may do in this action. Whoever can set somebody's
 * password can act as them, so that takes more than sharing one agency.
 *
 * @param tx under row security
 * @throws Refusal person-not-found, beyond-your-reach
 */
export async function assertCovered(tx: Queryable, personId: string): Promise<Person> {
  const person = await readPerson(tx, personId);
  const { rows } = await tx.query<{ covered: boolean }>(`SELECT covers_actor($1) AS covered`, [personId]);
  if (rows[0]?.covered) return person;
  throw new Refusal(
    'beyond-your-reach',
    'The person also has roles that you do not administer. End those of your agency, or ask an administrator of every agency.',
  );
}
