/** How failures slow the next attempt down. */
export interface AttemptLimit {
  /** Failures that cost nothing. */
  readonly free: number;
  /** Delay after the first one more, seconds; it doubles with each further one. */
  readonly firstDelay: number;
  /** The delay grows no further than this, seconds. */
  readonly longestDelay: number;
  /** Seconds without a failure after which the earlier ones do not count any more. */
  readonly forgottenAfter: number;
}

const HOUR = 3600;

/**
 * Of one account, from anywhere: a guesser has 28 tries on the first day and 24 on each further one, where NIST
 * SP 800-63B-4 (section 3.2.2) speaks of 100 in a row. It is a delay, never a lock: nobody can lock others out for good.
 */
export const ACCOUNT_LIMIT: AttemptLimit = {
  free: 5,
  firstDelay: 30,
  longestDelay: HOUR,
  forgottenAfter: 24 * HOUR,
};

/** Of one network address: many people may share one, so more is free, and it is forgotten sooner. */
export const ADDRESS_LIMIT: AttemptLimit = {
  free: 50,
  firstDelay: 30,
  longestDelay: HOUR / 4,
  forgottenAfter: HOUR,
};

/** How long the next attempt has to wait after so many failures, seconds. */
export function delayAfter(failures: number, limit: AttemptLimit): number {
  const beyond = failures - limit.free;
  return beyond <= 0 ? 0 : Math.min(limit.longestDelay, limit.firstDelay * 2 ** (beyond - 1));
}
