/** Work of this priority waits for all that has none (0): somebody may be waiting for that. */
export const LOW_PRIORITY = 100;
