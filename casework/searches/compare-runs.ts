import type { Queryable } from '../../platform/database/database.ts';
import { Refusal } from '../refusals/refusal.ts';
import { assertSearchesUnmasked } from '../reviews/assert-unmasked.ts';
import { readSearch } from './read-search.ts';
import type { Search } from './search.ts';

/** An exhibit in two lists; a rank is null where it is not in that list. */
export interface RankChange {
  readonly exhibitId: string;
  readonly caseReference: string;
  readonly exhibitReference: string;
  readonly rank: number | null;
  readonly otherRank: number | null;
}

export interface RunComparison {
  readonly search: Search;
  readonly other: Search;
  /** Which facts of the two searches differ: a changed rank may come from any of them. */
  readonly differs: string[];
  readonly changes: RankChange[];
}

/** What a search may differ in from another one, apart from its result. */
const FACTS = [
  'exhibitIds',
  'imageId',
  'filter',
  'depth',
  'engine',
  'mode',
  'model',
  'parametersHash',
  'engineVersion',
  'engineParametersHash',
  'galleryRevision',
] as const;

/**
 * Sets the list of a search beside that of another one, in the order of the first; what is only in the other follows.
 *
 * @throws Refusal search-not-found, search-not-completed, review-masked
 */
export async function compareRuns(db: Queryable, searchId: string, otherId: string): Promise<RunComparison> {
  const [search, other] = [await readSearch(db, searchId), await readSearch(db, otherId)];
  for (const { id, state } of [search, other]) {
    if (state === 'completed') continue;
    throw new Refusal('search-not-completed', `The search ${id} is ${state}; only results can be compared.`);
  }
  await assertSearchesUnmasked(db, [searchId, otherId]);
  const { rows } = await db.query<RankChange>(
    `SELECT e.id AS "exhibitId", k.reference AS "caseReference", e.reference AS "exhibitReference",
            a.rank, b.rank AS "otherRank"
     FROM (SELECT * FROM candidates WHERE search_id = $1) a
          FULL JOIN (SELECT * FROM candidates WHERE search_id = $2) b ON b.exhibit_id = a.exhibit_id
          JOIN exhibits e ON e.id = coalesce(a.exhibit_id, b.exhibit_id) JOIN cases k ON k.id = e.case_id
     ORDER BY a.rank NULLS LAST, b.rank`,
    [searchId, otherId],
  );
  const differs = FACTS.filter((fact) => JSON.stringify(search[fact]) !== JSON.stringify(other[fact]));
  return { search, other, differs, changes: rows };
}
