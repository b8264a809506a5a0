import type { Queryable } from '../../platform/database/database.ts';
import type { Agency } from './agency.ts';

/** The agencies that an actor has a role for by name; those of a role for every agency are not listed. */
export async function listAgenciesOf(
  db: Queryable,
  actorId: string,
): Promise<Pick<Agency, 'id' | 'code' | 'name'>[]> {
  const { rows } = await db.query<Pick<Agency, 'id' | 'code' | 'name'>>(
    `SELECT id, code, name FROM agencies
     WHERE id IN (SELECT agency_id FROM assignments WHERE actor_id = $1 AND ended_at IS NULL) ORDER BY code`,
    [actorId],
  );
  return rows;
}
