import type { StrangerScores } from './fuse-marks.ts';

/**
 * What strangers score by the engine, of impressions as of lands: the best of many placements stands some four
 * standard deviations above none by chance. Carries small galleries; in larger ones the search's own strangers decide.
 */
export const ENGINE_STRANGERS: StrangerScores = { mean: 4, sd: 1 };
