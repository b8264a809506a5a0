/** Every kind of background work. At start each name must have exactly one handler. */
export const JOB_NAMES = [
  'process-image',
  'search-gallery',
  'verify-search',
  'fan-out-announcement',
] as const;

export type JobName = (typeof JOB_NAMES)[number];
