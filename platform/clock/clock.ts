/** Tells the time. Whatever decides by time is given one, so that a test can let hours pass. */
export interface Clock {
  now(): Date;
}

/** The time of the machine. */
export const systemClock: Clock = { now: () => new Date() };
