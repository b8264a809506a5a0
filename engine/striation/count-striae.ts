import type { Stria } from './find-striae.ts';

export interface StriaeCount {
  /** Striae of one profile that meet one of their kind on the other. */
  readonly matchingStriae: number;
  /** Striae of either profile that meet none. */
  readonly mismatchingStriae: number;
  /** Longest run of matching striae that no mismatching one of either profile interrupts (Biasotti 1959). */
  readonly consecutiveMatchingStriae: number;
}

/** Index of the nearest of the others of the same kind, each of the two within the other's reach; -1 where none is. */
function nearest(stria: Stria, others: readonly Stria[]): number {
  let [best, distance] = [-1, Infinity];
  others.forEach((other, k) => {
    if (stria.kind !== other.kind) return;
    if (other.at < stria.from || other.at > stria.to || stria.at < other.from || stria.at > other.to) return;
    const apart = Math.abs(other.at - stria.at);
    if (apart < distance) [best, distance] = [k, apart];
  });
  return best;
}

/**
 * Counts the striae of two profiles that lie over each other, both in order along one axis. Two belong together when
 * each is the other's nearest of its kind, so that none counts twice.
 */
export function countStriae(a: readonly Stria[], b: readonly Stria[]): StriaeCount {
  const toB = a.map((stria) => nearest(stria, b));
  const toA = b.map((stria) => nearest(stria, a));
  const events: { readonly at: number; readonly matches: boolean }[] = [];
  a.forEach(({ at }, k) => {
    const matches = toB[k] >= 0 && toA[toB[k]] === k;
    events.push({ at: matches ? (at + b[toB[k]].at) / 2 : at, matches });
  });
  b.forEach(({ at }, k) => {
    if (toA[k] < 0 || toB[toA[k]] !== k) events.push({ at, matches: false });
  });
  events.sort((p, q) => p.at - q.at || Number(p.matches) - Number(q.matches));
  let [run, longest, matching] = [0, 0, 0];
  for (const { matches } of events) {
    run = matches ? run + 1 : 0;
    matching += matches ? 1 : 0;
    longest = Math.max(longest, run);
  }
  return {
    matchingStriae: matching,
    mismatchingStriae: events.length - matching,
    consecutiveMatchingStriae: longest,
  };
}
