import type { Queryable } from '../../platform/database/database.ts';
import { recordEvent } from '../events/record-event.ts';
import type { Origin } from '../events/record-event.ts';
import { assertReviewer } from './assert-reviewer.ts';
import { giveTurn } from './give-turn.ts';
import { lockReview, readReview } from './read-review.ts';
import { assign } from './review-machine.ts';
import type { Review } from './review.ts';

/**
 * A supervisor gives a review to a reviewer, whoever has it; also to themselves.
 *
 * @throws Refusal review-not-found, step-not-allowed, person-required, reviewer-not-trained
 */
export async function assignReview(
  tx: Queryable,
  origin: Origin & { actorId: string },
  reviewId: string,
  reviewerId: string,
  now: Date,
): Promise<Review> {
  const review = await lockReview(tx, reviewId);
  assign(review, reviewerId);
  await assertReviewer(tx, reviewerId, review);
  await giveTurn(tx, origin, reviewId, reviewerId, now);
  await recordEvent(tx, origin, {
    action: 'review.assigned',
    subjectType: 'review',
    subjectId: reviewId,
    detail: { reviewerId, formerReviewerId: review.reviewerId },
  });
  return readReview(tx, reviewId);
}
