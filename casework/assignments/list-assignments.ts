import type { Queryable } from '../../platform/database/database.ts';
import { ASSIGNMENT_COLUMNS } from './assignment.ts';
import type { Assignment } from './assignment.ts';

/** The present roles of some actors, by actor. */
export async function listAssignments(
  db: Queryable,
  actorIds: readonly string[],
): Promise<Map<string, Assignment[]>> {
  const { rows } = await db.query<Assignment & { actorId: string }>(
    `SELECT actor_id AS "actorId", ${ASSIGNMENT_COLUMNS} FROM assignments
     WHERE actor_id = ANY ($1) AND ended_at IS NULL ORDER BY created_at, id`,
    [actorIds],
  );
  return Map.groupBy(rows, ({ actorId }) => actorId);
}
