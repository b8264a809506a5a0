import type { ImpressionComparison } from '../../engine/impression/impression-comparison.ts';
import type { BulletComparison } from '../../engine/striation/compare-bullets.ts';
import type { Queryable } from '../../platform/database/database.ts';
import { Refusal } from '../refusals/refusal.ts';
import { assertComparisonUnmasked } from '../reviews/assert-unmasked.ts';
import type { StoredMark } from './comparison.ts';

interface StoredComparison {
  readonly id: string;
  readonly searchId: string;
  /** The exhibit that was asked about, and the candidate. */
  readonly questionedExhibitId: string;
  readonly exhibitId: string;
  readonly mark: string;
  readonly modality: string;
  readonly engineVersion: string;
  readonly parametersHash: string;
  readonly questioned: readonly StoredMark[];
  readonly candidate: readonly StoredMark[];
  readonly createdAt: Date;
}

/** A stored comparison of impressions, as it was made. */
export interface StoredImpressionComparison extends StoredComparison {
  readonly kind: 'impression';
  /** From the questioned mark to the candidate's. */
  readonly result: ImpressionComparison;
}

/** A stored comparison of bullets, as it was made. */
export interface StoredBulletComparison extends StoredComparison {
  readonly kind: 'bullet';
  readonly result: BulletComparison;
}

export type ComparisonView = StoredImpressionComparison | StoredBulletComparison;

/** @throws Refusal comparison-not-found, review-masked */
export async function readComparison(db: Queryable, comparisonId: string): Promise<ComparisonView> {
  await assertComparisonUnmasked(db, comparisonId);
  const { rows } = await db.query<ComparisonView>(
    `SELECT c.id, c.search_id AS "searchId", s.exhibit_id AS "questionedExhibitId", c.exhibit_id AS "exhibitId",
            c.mark, c.modality, c.kind, c.engine_version AS "engineVersion", c.parameters_hash AS "parametersHash",
            c.questioned, c.candidate, c.result, c.created_at AS "createdAt"
     FROM comparisons c JOIN searches s ON s.id = c.search_id WHERE c.id = $1`,
    [comparisonId],
  );
  const [row] = rows;
  if (row === undefined) throw new Refusal('comparison-not-found', `There is no comparison ${comparisonId}.`);
  return row;
}
