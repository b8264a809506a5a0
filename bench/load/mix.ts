import { seededUniform } from '../../engine/preprocess/random.ts';
import type { Database } from '../../platform/database/database.ts';
import type { Specimen } from './enter-specimens.ts';
import type { Planned } from './generate-load.ts';

/** What there is to read. */
export interface Readable {
  readonly caseIds: readonly string[];
  readonly exhibitIds: readonly string[];
  readonly imageIds: readonly string[];
  readonly searchIds: readonly string[];
  readonly specimens: readonly Specimen[];
}

/** The ids of everything that was entered. */
export async function listReadable(db: Database, specimens: readonly Specimen[]): Promise<Readable> {
  const { rows } = await db.query<Omit<Readable, 'specimens'>>(
    `SELECT ARRAY(SELECT id::text FROM cases) AS "caseIds", ARRAY(SELECT id::text FROM exhibits) AS "exhibitIds",
            ARRAY(SELECT id::text FROM images) AS "imageIds",
            ARRAY(SELECT id::text FROM searches WHERE state = 'completed') AS "searchIds"`,
  );
  return { ...rows[0], specimens };
}

/**
 * An endless mix of reads, seeded, as examiners and a laboratory system make them: mostly single cases, exhibits and
 * images, a tenth pictures, a fifth results of searches; one in a hundred asks nothing of the database and is the reference.
 */
export function mixReads({ caseIds, exhibitIds, imageIds, searchIds, specimens }: Readable): () => Planned {
  const uniform = seededUniform(1);
  const any = <T>(of: readonly T[]): T => of[Math.floor(uniform() * of.length)];
  const aComparison = (): string => any(specimens.flatMap(({ comparisonIds }) => comparisonIds));
  const routes: readonly [share: number, route: string, path: () => string][] = [
    [8, 'cases, listed', () => '/v1/cases'],
    [10, 'case', () => `/v1/cases/${any(caseIds)}`],
    [10, 'exhibits of a case', () => `/v1/cases/${any(caseIds)}/exhibits`],
    [14, 'exhibit', () => `/v1/exhibits/${any(exhibitIds)}`],
    [8, 'images of an exhibit', () => `/v1/exhibits/${any(exhibitIds)}/images`],
    [10, 'image', () => `/v1/images/${any(imageIds)}`],
    [10, 'preview', () => `/v1/images/${any(imageIds)}/preview`],
    [7, 'candidates of an exhibit', () => `/v1/exhibits/${any(specimens).exhibitId}/candidates`],
    [2, 'searches, listed', () => '/v1/searches'],
    [3, 'search', () => `/v1/searches/${any(searchIds)}`],
    [4, 'candidates of a search', () => `/v1/searches/${any(searchIds)}/candidates`],
    [4, 'comparison', () => `/v1/comparisons/${aComparison()}`],
    [3, 'annotations of an image', () => `/v1/images/${any(imageIds)}/annotations`],
    [3, 'notes on an exhibit', () => `/v1/exhibits/${any(exhibitIds)}/notes`],
    [3, 'findings', () => '/v1/findings'],
    [1, REFERENCE, () => '/livez'],
  ];
  const shares = routes.flatMap((route) => Array<typeof route>(route[0]).fill(route));
  return () => {
    const [, route, path] = any(shares);
    return { route, path: path() };
  };
}

/** The route that needs nothing but the process. */
export const REFERENCE = 'livez (reference)';
