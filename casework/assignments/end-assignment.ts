import type { Queryable } from '../../platform/database/database.ts';
import { recordEvent } from '../events/record-event.ts';
import type { Origin } from '../events/record-event.ts';
import { readPerson } from '../people/read-person.ts';
import { Refusal } from '../refusals/refusal.ts';
import { ASSIGNMENT_COLUMNS } from './assignment.ts';
import type { Assignment } from './assignment.ts';

/**
 * Ends a role of a person, at once; that it was held stays on record.
 *
 * @param tx under row security
 * @throws Refusal person-not-found, assignment-not-found
 */
export async function endAssignment(
  tx: Queryable,
  origin: Origin & { actorId: string },
  personId: string,
  assignmentId: string,
  now: Date,
): Promise<Assignment> {
  await readPerson(tx, personId);
  const { rows } = await tx.query<Assignment>(
    `UPDATE assignments SET ended_at = $3, ended_by = $4
     WHERE id = $1 AND actor_id = $2 AND ended_at IS NULL RETURNING ${ASSIGNMENT_COLUMNS}`,
    [assignmentId, personId, now, origin.actorId],
  );
  const [row] = rows;
  if (row === undefined) {
    throw new Refusal(
      'assignment-not-found',
      `The person has no assignment ${assignmentId}, it has ended, or you do not administer its agency.`,
    );
  }
  await recordEvent(tx, origin, {
    action: 'assignment.ended',
    subjectType: 'person',
    subjectId: personId,
    detail: { assignmentId, role: row.role, agencyId: row.agencyId },
  });
  return row;
}
