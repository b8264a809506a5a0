import type { Queryable } from '../../platform/database/database.ts';
import { recordEvent } from '../events/record-event.ts';
import type { Origin } from '../events/record-event.ts';
import { supervisesBoth } from '../rights/supervises-both.ts';
import { lockReview, readReview } from './read-review.ts';
import { release } from './review-machine.ts';
import type { Review } from './review.ts';

/**
 * A reviewer gives a review back, or a supervisor takes it from them: it waits for the next one.
 *
 * @throws Refusal review-not-found, review-taken, step-not-allowed
 */
export async function releaseReview(
  tx: Queryable,
  origin: Origin & { actorId: string },
  reviewId: string,
): Promise<Review> {
  const review = await lockReview(tx, reviewId);
  const { questioned, candidate } = review;
  const { rows } = await tx.query<{ agencyId: string }>(
    `SELECT agency_id AS "agencyId" FROM exhibits WHERE id IN ($1, $2)`,
    [questioned.exhibitId, candidate.exhibitId],
  );
  const agencies = rows.map(({ agencyId }) => agencyId);
  release(review, origin.actorId, await supervisesBoth(tx, origin.actorId, agencies));
  await tx.query(`UPDATE reviews SET state = 'open', reviewer = NULL WHERE id = $1`, [reviewId]);
  await recordEvent(tx, origin, {
    action: 'review.released',
    subjectType: 'review',
    subjectId: reviewId,
    detail: { formerReviewerId: review.reviewerId },
  });
  return readReview(tx, reviewId);
}
