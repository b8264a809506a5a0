import type { Queryable } from '../../platform/database/database.ts';
import type { AssignmentWish } from './assignment.ts';

/** Writes down roles that may be given. */
export async function insertAssignments(
  tx: Queryable,
  createdBy: string,
  actorId: string,
  wishes: readonly AssignmentWish[],
): Promise<void> {
  await tx.query(
    `INSERT INTO assignments (id, actor_id, role, agency_id, trained_reviewer, created_by)
     SELECT gen_random_uuid(), $1, w.role, w."agencyId", w."trainedReviewer", $2
     FROM jsonb_to_recordset($3) AS w (role text, "agencyId" uuid, "trainedReviewer" boolean)`,
    [actorId, createdBy, JSON.stringify(wishes)],
  );
}
