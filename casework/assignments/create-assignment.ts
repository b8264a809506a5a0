import { randomUUID } from 'node:crypto';
import { isUniqueViolation } from '../../platform/database/database.ts';
import type { Queryable } from '../../platform/database/database.ts';
import { recordEvent } from '../events/record-event.ts';
import type { Origin } from '../events/record-event.ts';
import { readPerson } from '../people/read-person.ts';
import { Refusal } from '../refusals/refusal.ts';
import { assertGrantable } from './assert-grantable.ts';
import { ASSIGNMENT_COLUMNS } from './assignment.ts';
import type { Assignment, AssignmentWish } from './assignment.ts';

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
  await assertGrantable(tx, [wish]);
  const created = await insert(tx, origin.actorId, personId, wish);
  await recordEvent(tx, origin, {
    action: 'assignment.created',
    subjectType: 'person',
    subjectId: personId,
    detail: { assignmentId: created.id, ...wish },
  });
  return created;
}

async function insert(
  tx: Queryable,
  createdBy: string,
  personId: string,
  { role, agencyId, trainedReviewer }: AssignmentWish,
): Promise<Assignment> {
  try {
    const { rows } = await tx.query<Assignment>(
      `INSERT INTO assignments (id, actor_id, role, agency_id, trained_reviewer, created_by)
       VALUES ($1, $2, $3, $4, $5, $6) RETURNING ${ASSIGNMENT_COLUMNS}`,
      [randomUUID(), personId, role, agencyId, trainedReviewer, createdBy],
    );
    const [row] = rows;
    if (row === undefined) throw new Error('The database returned no row for a new assignment.');
    return row;
  } catch (error) {
    if (!isUniqueViolation(error, 'assignments_once')) throw error;
    throw new Refusal(
      'assignment-exists',
      `The person has the role ${role} there already. End that assignment first to change it.`,
    );
  }
}
