import type { Queryable } from '../../platform/database/database.ts';
import { recordEvent } from '../events/record-event.ts';
import type { Origin } from '../events/record-event.ts';
import { readPerson } from '../people/read-person.ts';
import { assertGrantable } from './assert-grantable.ts';
import type { Assignment, AssignmentWish } from './assignment.ts';
import { insertAssignments } from './insert-assignments.ts';

/**
 * Gives a person a role. It holds from now on, in sessions that are open too.
 *
 * @param tx under row security
 * @throws Refusal person-not-found, agency-not-found, beyond-your-reach, assignment-exists
 */
export async function createAssignment(
  tx: Queryable,
  origin: Origin & { actorId: string },
  personId: string,
  wish: AssignmentWish,
): Promise<Assignment> {
  await readPerson(tx, personId);
  await assertGrantable(tx, [wish.agencyId]);
  const [created] = await insertAssignments(tx, origin.actorId, personId, [wish]);
  if (created === undefined) throw new Error('The database returned no row for a new assignment.');
  await recordEvent(tx, origin, {
    action: 'assignment.created',
    subjectType: 'person',
    subjectId: personId,
    detail: { assignmentId: created.id, ...wish },
  });
  return created;
}
