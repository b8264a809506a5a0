import type { Queryable } from '../../platform/database/database.ts';

/** Makes somebody the reviewer of a review that is locked. */
export async function giveTurn(
  tx: Queryable,
  { actorId }: { readonly actorId: string },
  reviewId: string,
  reviewerId: string,
  now: Date,
): Promise<void> {
  await tx.query(`UPDATE reviews SET state = 'in_review', reviewer = $2 WHERE id = $1`, [
    reviewId,
    reviewerId,
  ]);
  await tx.query(
    `INSERT INTO review_turns (review_id, number, reviewer, given_by, taken_at)
     SELECT $1, 1 + count(*), $2, $3, $4 FROM review_turns WHERE review_id = $1`,
    [reviewId, reviewerId, actorId, now],
  );
}
