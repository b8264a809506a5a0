import type { Queryable } from '../../platform/database/database.ts';
import { ENGINE_IDENTITY } from '../comparisons/engine-identity.ts';
import { storeComparisons } from '../comparisons/store-comparisons.ts';
import { summariseComparison } from '../comparisons/summarise-comparison.ts';
import type { FoundCandidates } from './compare-candidates.ts';
import type { Expectation } from './expectation.ts';
import type { StoredCandidateMark } from './list-candidates.ts';
import type { GalleryScores } from './score-gallery.ts';

/** Stores the result of a search that is running, for good; false, with nothing changed, when it runs no more. */
export async function completeSearch(
  tx: Queryable,
  searchId: string,
  scores: GalleryScores & { inGallery: number },
  { candidates, outcome }: FoundCandidates,
  expectation: Expectation | null,
): Promise<boolean> {
  const { rowCount } = await tx.query(
    `UPDATE searches SET state = 'completed', completed_at = now(), gallery_revision = $2, eligible = $3,
                         searched = $4, compared = $5, exhaustive = $6, engine_version = $7,
                         engine_parameters_hash = $8, engine_done = coalesce(engine_pairs, 0), engine_compared = $9,
                         engine_not_comparable = $10, engine_failed = $11, in_gallery = $12, expectation = $13
     WHERE id = $1 AND state = 'running'`,
    [
      searchId,
      scores.galleryRevision,
      scores.eligible,
      scores.searched,
      scores.compared,
      scores.exhaustive,
      ENGINE_IDENTITY.version,
      outcome && ENGINE_IDENTITY.parametersHash,
      outcome?.compared.length,
      outcome?.notComparable,
      outcome?.failed,
      scores.inGallery,
      expectation,
    ],
  );
  if (rowCount === 0) return false;
  const comparisonIds = await storeComparisons(tx, searchId, outcome?.compared ?? []);
  const stored = candidates.map(({ marks, ...candidate }) => ({
    ...candidate,
    marks: marks.map(({ engine, ...mark }): StoredCandidateMark => {
      const comparisonId = engine === null ? undefined : comparisonIds.get(engine.compared);
      if (engine === null || comparisonId === undefined) return mark;
      return { ...mark, engine: summariseComparison(engine, comparisonId) };
    }),
  }));
  await tx.query(
    `INSERT INTO candidates (search_id, rank, exhibit_id, score, marks)
     SELECT $1, rank, "exhibitId", score, marks
     FROM jsonb_to_recordset($2::jsonb)
       AS c(rank integer, "exhibitId" uuid, score double precision, marks jsonb)`,
    [searchId, JSON.stringify(stored)],
  );
  return true;
}

/** Marks a search that will not be done, and the gallery that it failed on. */
export async function failSearch(tx: Queryable, searchId: string, reason: string): Promise<void> {
  await tx.query(
    `UPDATE searches s SET state = 'failed', error = $2, completed_at = now(),
       gallery_revision = (SELECT revision FROM galleries g
                           WHERE g.model = s.model AND g.parameters_hash = s.parameters_hash)
     WHERE id = $1 AND state NOT IN ('completed', 'cancelled')`,
    [searchId, reason],
  );
}
