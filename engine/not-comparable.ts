/** Why two marks, or one of them, cannot be compared. Stable codes: the contract and the pages name them. */
export const NOT_COMPARABLE_REASONS = [
  'nothing-measured',
  'no-heights',
  'too-small',
  'too-large',
  'too-few-points',
  'too-coarse',
  'flat',
  'no-stable-striae',
  'no-overlap',
  'unlike-marks',
  'not-a-topography',
] as const;
export type NotComparableReason = (typeof NOT_COMPARABLE_REASONS)[number];

/** The answer where a number would mislead: no comparison, because. */
export interface NotComparable {
  readonly comparable: false;
  readonly because: NotComparableReason;
  /** For the person who uploaded the scan: what is wrong and what to do. */
  readonly detail: string;
}

export function notComparable(because: NotComparableReason, detail: string): NotComparable {
  return { comparable: false, because, detail };
}
