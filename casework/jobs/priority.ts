/** Work of this priority waits for all that has none (0): somebody may be waiting for that. */
export const LOW_PRIORITY = 50;

/** This waits for everything else, also for what new entries bring with them. */
export const LAST_PRIORITY = 100;
