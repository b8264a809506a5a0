/** Runs in a thread: what a verification of the search computes for itself. */
export { compareProbes } from '../../casework/verification/compare-probes.ts';
export { rankExactly } from '../../casework/verification/rank-exactly.ts';
