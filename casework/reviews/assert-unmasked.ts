import type { Queryable } from '../../platform/database/database.ts';
import { Refusal } from '../refusals/refusal.ts';

/**
 * Refuses to show the candidates of searches to a reviewer who is still to record the marks of one of them; row
 * security hides them in any case. @throws Refusal review-masked
 */
export async function assertSearchesUnmasked(db: Queryable, searchIds: readonly string[]): Promise<void> {
  await assertUnmasked(db, `masked_searches() m WHERE m.search_id = ANY ($1::uuid[])`, searchIds);
}

/** The same for a comparison. @throws Refusal review-masked */
export async function assertComparisonUnmasked(db: Queryable, comparisonId: string): Promise<void> {
  await assertUnmasked(db, `masked_comparisons() m WHERE m.comparison_id = ANY ($1::uuid[])`, [comparisonId]);
}

async function assertUnmasked(db: Queryable, from: string, ids: readonly string[]): Promise<void> {
  const { rows } = await db.query<{ reviewId: string }>(
    `SELECT m.review_id AS "reviewId" FROM ${from} LIMIT 1`,
    [ids],
  );
  const [masked] = rows;
  if (masked === undefined) return;
  throw new Refusal(
    'review-masked',
    'You review a pair of these, and the review is masked: record your own observations of the marks first; then this is shown.',
    masked,
  );
}
