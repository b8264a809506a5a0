import type { Queryable } from '../../platform/database/database.ts';
import { recordEvent } from '../events/record-event.ts';
import type { Origin } from '../events/record-event.ts';
import { Refusal } from '../refusals/refusal.ts';
import type { ObservedMark } from './observation.ts';
import { lockReview } from './read-review.ts';
import { observe } from './review-machine.ts';
import type { Review } from './review.ts';

/**
 * The reviewer records what the marks show; nothing of it changes afterwards. The first record of a masked review shows
 * its reviewer the scores, and later versions say that they were made knowing them.
 *
 * @throws Refusal review-not-found, review-taken, step-not-allowed, marks-not-of-pair
 */
export async function recordObservations(
  tx: Queryable,
  origin: Origin & { actorId: string },
  reviewId: string,
  { marks, note }: { readonly marks: readonly ObservedMark[]; readonly note?: string },
  now: Date,
): Promise<void> {
  const review = await lockReview(tx, reviewId);
  observe(review, origin.actorId);
  assertOfPair(review, marks);
  const scoresShown = !review.masked || review.recorded;
  const { rows } = await tx.query<{ version: number }>(
    `INSERT INTO observations (review_id, version, observed_by, observed_at, scores_shown, marks, note)
     SELECT $1, 1 + count(*), $2, $3, $4, $5, $6 FROM observations WHERE review_id = $1 RETURNING version`,
    [reviewId, origin.actorId, now, scoresShown, JSON.stringify(marks), note],
  );
  await recordEvent(tx, origin, {
    action: 'review.observed',
    subjectType: 'review',
    subjectId: reviewId,
    detail: { version: rows[0]?.version, scoresShown },
  });
}

function assertOfPair({ questioned, candidate }: Review, marks: readonly ObservedMark[]): void {
  const pair = [questioned.exhibitId, candidate.exhibitId];
  const foreign = marks.find(({ exhibitId }) => !pair.includes(exhibitId));
  if (foreign === undefined) return;
  throw new Refusal(
    'marks-not-of-pair',
    `The exhibit ${foreign.exhibitId} is not in this review. Its exhibits are: ${pair.join(', ')}.`,
  );
}
