const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/**
 * Pauses between the tries of one delivery, ms: soon after a hiccup, then rarely, over three days and three hours in
 * all, so that a receiver that was away over a weekend gets everything (the schedule that the Standard Webhooks
 * specification gives as its example, with a day more).
 */
const PAUSES = [
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
] as const;

/** Tries of a delivery before it is dead. */
export const MAX_TRIES = PAUSES.length + 1;

/** Part by which a pause may be longer: whoever failed together shall not come back together. */
const MOST_LONGER = 0.1;

/**
 * When a delivery is tried again, after it failed for the `failures`th time; undefined when that was its last try.
 *
 * @param spread 0 to 1: where in the span of possible moments
 */
export function retryAt(failures: number, now: Date, spread: number): Date | undefined {
  const pause = PAUSES[failures - 1];
  return pause === undefined ? undefined : new Date(now.getTime() + pause * (1 + spread * MOST_LONGER));
}
