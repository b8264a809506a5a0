import type { Queryable } from '../../platform/database/database.ts';

/** Two exhibits that are known to be of one gun. */
export type KnownLink = readonly [string, string];

/**
 * The links that the casework itself knows: exhibits that were entered with the same original bytes, and those on whose
 * identification two people agree. Links between cases that were only declared name no exhibits.
 */
export async function listKnownLinks(db: Queryable): Promise<KnownLink[]> {
  const { rows } = await db.query<{ a: string; b: string }>(
    `SELECT a.exhibit_id AS a, b.exhibit_id AS b
     FROM images a JOIN images b ON b.sha256 = a.sha256 AND b.mark = a.mark AND b.exhibit_id > a.exhibit_id
     WHERE a.searchable AND b.searchable
     UNION
     SELECT least(exhibit_a, exhibit_b), greatest(exhibit_a, exhibit_b) FROM leads WHERE state = 'hit'
     ORDER BY 1, 2`,
  );
  return rows.map(({ a, b }) => [a, b]);
}
