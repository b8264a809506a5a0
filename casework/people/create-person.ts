import { randomUUID } from 'node:crypto';
import { isUniqueViolation } from '../../platform/database/database.ts';
import type { Queryable } from '../../platform/database/database.ts';
import { assertGrantable } from '../assignments/assert-grantable.ts';
import type { AssignmentWish } from '../assignments/assignment.ts';
import { insertAssignments } from '../assignments/insert-assignments.ts';
import { recordEvent } from '../events/record-event.ts';
import type { Origin } from '../events/record-event.ts';
import { Refusal } from '../refusals/refusal.ts';
import { keptEmail } from './person.ts';
import type { Person } from './person.ts';
import { readPerson } from './read-person.ts';

export interface NewPerson {
  readonly name: string;
  readonly email: string;
  /** One at least: a person belongs to the agencies of their roles. */
  readonly assignments: readonly AssignmentWish[];
}

/**
 * Enters a person with their first roles. They cannot sign in before an invitation, or a provider of identity.
 *
 * @param tx under row security
 * @throws Refusal agency-not-found, beyond-your-reach, email-taken
 */
export async function createPerson(
  tx: Queryable,
  origin: Origin & { actorId: string },
  { name, email, assignments }: NewPerson,
): Promise<Person> {
  await assertGrantable(
    tx,
    assignments.map(({ agencyId }) => agencyId),
  );
  const id = randomUUID();
  await tx.query(`INSERT INTO actors (id, kind, name) VALUES ($1, 'person', $2)`, [id, name]);
  await insertAssignments(tx, origin.actorId, id, assignments);
  try {
    await tx.query(`INSERT INTO people (id, email, created_by) VALUES ($1, $2, $3)`, [
      id,
      keptEmail(email),
      origin.actorId,
    ]);
  } catch (error) {
    if (!isUniqueViolation(error, 'people_email_key')) throw error;
    throw new Refusal(
      'email-taken',
      'A person with this e-mail address exists. Give them a role; if you cannot see them, an administrator of every agency can.',
    );
  }
  await recordEvent(tx, origin, {
    action: 'person.created',
    subjectType: 'person',
    subjectId: id,
    detail: { name, email, assignments },
  });
  return readPerson(tx, id);
}
