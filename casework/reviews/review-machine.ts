import { Refusal } from '../refusals/refusal.ts';
import type { ReviewState } from './review-state.ts';

/** What the steps of a review depend on. */
export interface ReviewFacts {
  readonly state: ReviewState;
  readonly reviewerId: string | null;
  readonly reviewerName: string | null;
  /** Whether the reviewer records the marks before seeing how the system scored the pair. */
  readonly masked: boolean;
  /** Whether the reviewer has recorded them. */
  readonly recorded: boolean;
}

/** A reviewer takes a review that nobody has. @throws Refusal step-not-allowed, review-taken */
export function take(review: ReviewFacts, by: string): void {
  assertUnfinished(review);
  if (review.reviewerId === null) return;
  if (review.reviewerId === by) throw refused(review, 'You have taken this review already.');
  throw takenByAnother(review);
}

/** It goes back to whoever takes it next. @throws Refusal step-not-allowed, review-taken */
export function release(review: ReviewFacts, by: string, supervises: boolean): void {
  assertUnfinished(review);
  if (review.reviewerId === null) throw refused(review, 'Nobody has taken this review.');
  if (review.reviewerId !== by && !supervises) throw takenByAnother(review);
}

/** A supervisor gives it to somebody, whoever has it. @throws Refusal step-not-allowed */
export function assign(review: ReviewFacts, to: string): void {
  assertUnfinished(review);
  if (review.reviewerId === to) throw refused(review, 'This person has the review already.');
}

/** The reviewer records what the marks show. @throws Refusal step-not-allowed, review-taken */
export function observe(review: ReviewFacts, by: string): void {
  assertUnfinished(review);
  if (review.reviewerId === null) throw refused(review, 'Take the review first.');
  if (review.reviewerId !== by) throw takenByAnother(review);
}

/** The reviewer comes to an end: a lead, or none. @throws Refusal step-not-allowed, review-taken, review-masked */
export function finish(review: ReviewFacts, by: string): void {
  observe(review, by);
  if (review.masked && !review.recorded) {
    throw new Refusal(
      'review-masked',
      'The review is masked: record your own observations of the marks first; then the scores are shown, and you decide.',
    );
  }
}

function assertUnfinished(review: ReviewFacts): void {
  if (review.state === 'set_aside') throw refused(review, 'The review is over: the pair was set aside.');
  if (review.state === 'lead') throw refused(review, 'The review is over: it became a lead.');
}

function takenByAnother({ reviewerId, reviewerName }: ReviewFacts): Refusal {
  return new Refusal(
    'review-taken',
    `${reviewerName ?? 'Somebody else'} has this review. Ask them to release it, or a supervisor to reassign it.`,
    { reviewerId: reviewerId ?? '' },
  );
}

function refused({ state }: ReviewFacts, reason: string): Refusal {
  return new Refusal('step-not-allowed', reason, { state });
}
