import type { Queryable } from '../../platform/database/database.ts';
import { listAssignments } from '../assignments/list-assignments.ts';
import { Refusal } from '../refusals/refusal.ts';
import { SELECT_PEOPLE } from './person.ts';
import type { Person } from './person.ts';

/** @throws Refusal person-not-found */
export async function readPerson(db: Queryable, personId: string): Promise<Person> {
  const { rows } = await db.query<Omit<Person, 'assignments'>>(`${SELECT_PEOPLE} WHERE p.id = $1`, [
    personId,
  ]);
  const [row] = rows;
  if (row === undefined) throw new Refusal('person-not-found', `There is no person ${personId}.`);
  const assignments = await listAssignments(db, [personId]);
  return { ...row, assignments: assignments.get(personId) ?? [] };
}
