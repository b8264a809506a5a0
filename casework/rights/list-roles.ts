import type { Queryable } from '../../platform/database/database.ts';
import type { Action } from './permissions.ts';

/** The roles that an actor has somewhere, and whether one of them permits an action somewhere. */
export async function listRoles(
  db: Queryable,
  actorId: string,
  action: Action,
): Promise<{ roles: string[]; permitted: boolean }> {
  const { rows } = await db.query<{ roles: string[]; permitted: boolean }>(
    `SELECT ARRAY(SELECT DISTINCT role FROM assignments WHERE actor_id = $1 AND ended_at IS NULL ORDER BY role) AS roles,
            EXISTS (SELECT FROM permitting_assignments($1, $2)) AS permitted`,
    [actorId, action],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('The database did not say which roles an actor has.');
  return row;
}
