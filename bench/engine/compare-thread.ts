import { compareImpressions } from '../../engine/impression/compare-impressions.ts';
import type { PreparedImpression } from '../../engine/impression/prepared-impression.ts';
import { makeReady } from '../../engine/impression/ready-impression.ts';
import type { ReadyImpression } from '../../engine/impression/ready-impression.ts';

export interface PairToCompare {
  readonly questioned: PreparedImpression;
  readonly candidate: PreparedImpression;
}

/** The questioned mark is the same throughout a bench. */
let kept: ReadyImpression | null = null;

/** Runs in a thread: the score of a pair, null where the two are not comparable. */
export default function comparePair({ questioned, candidate }: PairToCompare): number | null {
  kept ??= makeReady(questioned);
  const comparison = compareImpressions(kept, makeReady(candidate));
  return comparison.comparable ? comparison.score : null;
}
