/** From a candidate to a lead, or set aside: `open` waits for a reviewer, `in_review` has one. */
export const REVIEW_STATES = ['open', 'in_review', 'set_aside', 'lead'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

/** Which states may follow which; the trigger `check_review_step` of the database holds the same. */
export const FOLLOWING: Readonly<Record<ReviewState, readonly ReviewState[]>> = {
  open: ['in_review'],
  in_review: ['in_review', 'open', 'set_aside', 'lead'],
  set_aside: [],
  lead: [],
};

/** Why a reviewer proposes no lead. */
export const SET_ASIDE_REASONS = [
  'class_characteristics_differ',
  'no_agreement_seen',
  'marks_insufficient',
  'images_insufficient',
  'other',
] as const;
export type SetAsideReason = (typeof SET_ASIDE_REASONS)[number];
