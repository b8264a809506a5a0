import { areaUnderCurve, equalErrorRate, type ScoredPair } from '../../engine/statistics/roc.ts';

/** What a set of comparisons shows. Null where the set has no pair of that kind. */
export interface Figures {
  /** Share of the questioned items with a mate whose first candidate is one. */
  rank1: number | null;
  /** Mates found among the first ten, as a share of those that could be (at most ten), mean over the questioned items. */
  recallAt10: number | null;
  /** Area under the ROC curve over all pairs. */
  auc: number | null;
  /** Equal error rate over all pairs. */
  eer: number | null;
  /**
   * Share of strangers ahead of a mate that 95 % of the mates stay within: (ahead + 1) / (strangers + 1), of each mate
   * in each list. Scales with the gallery, unlike a rank.
   */
  aheadOf95: number | null;
}

/** One questioned item and its candidates, best first. */
export interface RankedList {
  candidates: readonly ScoredPair[];
  /** Mates in the gallery, found or not. */
  mates: number;
}

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

/** Figures from ranked lists (of each questioned item) and from scored pairs (each pair once). */
export function computeFigures(lists: readonly RankedList[], pairs: readonly ScoredPair[]): Figures {
  const withMates = lists.filter(({ mates }) => mates > 0);
  return {
    rank1: mean(withMates.map(({ candidates }) => Number(candidates[0]?.same ?? false))),
    recallAt10: mean(
      withMates.map(
        ({ candidates, mates }) =>
          candidates.slice(0, 10).filter(({ same }) => same).length / Math.min(10, mates),
      ),
    ),
    auc: areaUnderCurve(pairs),
    eer: equalErrorRate(pairs),
    aheadOf95: quantile95(lists.flatMap(({ candidates }) => sharesAhead(candidates))),
  };
}

/** Of each mate in a list, the share of strangers ahead. */
function sharesAhead(candidates: readonly ScoredPair[]): number[] {
  const strangers = candidates.filter(({ same }) => !same).length;
  let ahead = 0;
  return candidates.flatMap(({ same }) => {
    if (!same) ahead += 1;
    return same ? [(ahead + 1) / (strangers + 1)] : [];
  });
}

/** The least value that 95 % of the values do not exceed. */
function quantile95(values: readonly number[]): number | null {
  return values.toSorted((a, b) => a - b)[Math.ceil(0.95 * values.length) - 1] ?? null;
}
