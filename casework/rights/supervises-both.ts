import type { Queryable } from '../../platform/database/database.ts';

/** Whether somebody is a supervisor of every one of the agencies. */
export async function supervisesBoth(
  db: Queryable,
  actorId: string,
  agencies: readonly string[],
): Promise<boolean> {
  const { rows } = await db.query<{ all: boolean }>(
    `SELECT bool_and(holds_role($1, 'supervisor', agency)) AS all FROM unnest($2::uuid[]) agency`,
    [actorId, agencies],
  );
  return rows[0]?.all ?? false;
}
