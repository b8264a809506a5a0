import type { Queryable } from '../../platform/database/database.ts';
import type { Opinion } from './opinion.ts';

/** The opinions on a lead, in the order in which they were given; row security opens those that the caller may know. */
export async function listOpinions(db: Queryable, leadId: string): Promise<Opinion[]> {
  const { rows } = await db.query<Opinion>(
    `SELECT g.id, g.part, g.round, g.by AS "concludedById", a.name AS "concludedByName",
            g.concluded_at AS "concludedAt", g.supersedes, g.withdrawn,
            CASE WHEN c.id IS NOT NULL THEN
              json_build_object('conclusion', c.conclusion, 'method', c.method, 'basis', c.basis, 'marks', c.marks,
                                'instrument', c.instrument, 'withdrawnBecause', w.reason) END AS content
     FROM given_opinions($1) WITH ORDINALITY AS g (id, round, part, by, concluded_at, supersedes, withdrawn, number)
     JOIN actors a ON a.id = g.by
     LEFT JOIN conclusions c ON c.id = g.id
     LEFT JOIN conclusion_withdrawals w ON w.conclusion_id = c.id
     ORDER BY g.number`,
    [leadId],
  );
  return rows;
}
