import type { Queryable } from '../../platform/database/database.ts';

/** Something that an actor may do, and for which agencies; null: for every one. */
export interface Permitted {
  readonly action: string;
  readonly agencyIds: readonly string[] | null;
}

/** Everything that an actor's roles permit now, by action. @param db as its owner */
export async function listPermitted(db: Queryable, actorId: string): Promise<Permitted[]> {
  const { rows } = await db.query<Permitted>(
    `SELECT p.action,
            CASE WHEN bool_or(m.agency_id IS NULL) THEN NULL
                 ELSE array_agg(DISTINCT m.agency_id) END AS "agencyIds"
     FROM (SELECT DISTINCT action FROM permissions) p
     CROSS JOIN LATERAL permitting_assignments($1, p.action) m
     GROUP BY p.action ORDER BY p.action`,
    [actorId],
  );
  return rows;
}
