import type { Queryable } from '../../platform/database/database.ts';
import { recordEvent } from '../events/record-event.ts';
import type { Origin } from '../events/record-event.ts';
import { assertReviewer } from './assert-reviewer.ts';
import { giveTurn } from './give-turn.ts';
import { lockReview, readReview } from './read-review.ts';
import { take } from './review-machine.ts';
import type { Review } from './review.ts';

/**
 * The caller becomes the reviewer of a review that nobody has.
 *
 * @throws Refusal review-not-found, review-taken, step-not-allowed, person-required, reviewer-not-trained
 */
export async function takeReview(
  tx: Queryable,
  origin: Origin & { actorId: string },
  reviewId: string,
  now: Date,
): Promise<Review> {
  const review = await lockReview(tx, reviewId);
  take(review, origin.actorId);
  await assertReviewer(tx, origin.actorId, review);
  await giveTurn(tx, origin, reviewId, origin.actorId, now);
  await recordEvent(tx, origin, { action: 'review.taken', subjectType: 'review', subjectId: reviewId });
  return readReview(tx, reviewId);
}
