import type { Queryable } from '../../platform/database/database.ts';
import { recordEvent } from '../events/record-event.ts';
import type { Origin } from '../events/record-event.ts';
import { lockReview, readReview } from './read-review.ts';
import { finish } from './review-machine.ts';
import type { SetAsideReason } from './review-state.ts';
import type { Review } from './review.ts';

/**
 * The reviewer proposes no lead. The pair may be reviewed again.
 *
 * @throws Refusal review-not-found, review-taken, review-masked, step-not-allowed
 */
export async function setAsideReview(
  tx: Queryable,
  origin: Origin & { actorId: string },
  reviewId: string,
  { because, note }: { readonly because: SetAsideReason; readonly note?: string },
  now: Date,
): Promise<Review> {
  finish(await lockReview(tx, reviewId), origin.actorId);
  await tx.query(
    `UPDATE reviews SET state = 'set_aside', set_aside_because = $2, set_aside_note = $3, closed_at = $4 WHERE id = $1`,
    [reviewId, because, note, now],
  );
  await recordEvent(tx, origin, {
    action: 'review.set_aside',
    subjectType: 'review',
    subjectId: reviewId,
    detail: { because },
  });
  return readReview(tx, reviewId);
}
