import { isUniqueViolation } from '../../platform/database/database.ts';
import type { Queryable } from '../../platform/database/database.ts';
import { Refusal } from '../refusals/refusal.ts';
import { ASSIGNMENT_COLUMNS } from './assignment.ts';
import type { Assignment, AssignmentWish } from './assignment.ts';

/** Writes down roles that may be given. @throws Refusal assignment-exists */
export async function insertAssignments(
  tx: Queryable,
  createdBy: string,
  actorId: string,
  wishes: readonly AssignmentWish[],
): Promise<Assignment[]> {
  try {
    const { rows } = await tx.query<Assignment>(
      `INSERT INTO assignments (id, actor_id, role, agency_id, trained_reviewer, created_by)
       SELECT gen_random_uuid(), $1, w.role, w."agencyId", w."trainedReviewer", $2
       FROM jsonb_to_recordset($3) AS w (role text, "agencyId" uuid, "trainedReviewer" boolean)
       RETURNING ${ASSIGNMENT_COLUMNS}`,
      [actorId, createdBy, JSON.stringify(wishes)],
    );
    return rows;
  } catch (error) {
    if (!isUniqueViolation(error, 'assignments_once')) throw error;
    throw new Refusal(
      'assignment-exists',
      'The same role for the same agency is there already. End that assignment first to change it.',
    );
  }
}
