/** A pair's score and whether both of its parts come from one source. */
export interface ScoredPair {
  readonly score: number;
  readonly same: boolean;
}

/**
 * Area under the receiver operating characteristic: the chance that a same-source pair scores above a
 * different-source pair, ties counting half (the Mann–Whitney statistic). Null when either kind is missing.
 */
export function areaUnderCurve(pairs: readonly ScoredPair[]): number | null {
  const sorted = pairs.toSorted((a, b) => a.score - b.score);
  const same = sorted.filter((pair) => pair.same).length;
  const different = sorted.length - same;
  if (same === 0 || different === 0) return null;
  let rankSum = 0;
  for (let from = 0; from < sorted.length;) {
    let to = from + 1;
    while (to < sorted.length && sorted[to].score === sorted[from].score) to++;
    // Ranks count from 1; equal scores share their mean rank.
    const rank = (from + 1 + to) / 2;
    for (let i = from; i < to; i++) if (sorted[i].same) rankSum += rank;
    from = to;
  }
  return (rankSum - (same * (same + 1)) / 2) / (same * different);
}

/**
 * Equal error rate: where the share of same-source pairs below the threshold equals the share of
 * different-source pairs at or above it, on the straight line between the thresholds around that point.
 * Null when either kind is missing.
 */
export function equalErrorRate(pairs: readonly ScoredPair[]): number | null {
  const sorted = pairs.toSorted((a, b) => a.score - b.score);
  const same = sorted.filter((pair) => pair.same).length;
  const different = sorted.length - same;
  if (same === 0 || different === 0) return null;
  let missed = 0;
  let raised = 1;
  for (let from = 0; from < sorted.length;) {
    let to = from + 1;
    while (to < sorted.length && sorted[to].score === sorted[from].score) to++;
    const sameHere = sorted.slice(from, to).filter((pair) => pair.same).length;
    const differentHere = to - from - sameHere;
    const nextMissed = missed + sameHere / same;
    const nextRaised = raised - differentHere / different;
    if (nextMissed >= nextRaised) {
      const share = (raised - missed) / (raised - missed + (nextMissed - nextRaised));
      return missed + share * (nextMissed - missed);
    }
    [missed, raised, from] = [nextMissed, nextRaised, to];
  }
  return missed;
}
