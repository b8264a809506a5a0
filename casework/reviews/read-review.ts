import type { Queryable } from '../../platform/database/database.ts';
import { Refusal } from '../refusals/refusal.ts';
import { SELECT_REVIEWS } from './review.ts';
import type { Review } from './review.ts';

/** @throws Refusal review-not-found */
export async function readReview(db: Queryable, reviewId: string): Promise<Review> {
  const { rows } = await db.query<Review>(`${SELECT_REVIEWS} WHERE r.id = $1`, [reviewId]);
  const [row] = rows;
  if (row === undefined) throw new Refusal('review-not-found', `There is no review ${reviewId}.`);
  return row;
}

/** The same, locked until the transaction ends: two steps of one review follow each other. @throws Refusal review-not-found */
export async function lockReview(tx: Queryable, reviewId: string): Promise<Review> {
  await tx.query(`SELECT 1 FROM reviews WHERE id = $1 FOR UPDATE`, [reviewId]);
  return readReview(tx, reviewId);
}
