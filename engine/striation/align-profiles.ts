import type { AlignableLand } from './alignable-land.ts';
import { pointsPerIndependent } from './autocorrelation.ts';
import { correlateAt, correlateRoughly, type SummedLine } from './correlate-at.ts';
import type { Line } from './gaussian-regression.ts';
import { STRIATION_PARAMETERS } from './parameters.ts';
import { standardErrorsAbove } from './standard-errors.ts';

/** How two profiles lie over each other best, on an axis between them. */
export interface Alignment {
  /** Step of the stretch ladder for the first profile; the second takes the opposite one. */
  readonly step: number;
  /** µm on the axis: where the middle of the first comes to lie, from the middle of the second. */
  readonly lagUm: number;
  readonly correlation: number;
  /** Points of overlap. */
  readonly count: number;
  /** Standard errors above chance. */
  readonly score: number;
}

/** Where the middle of `a` comes to lie on `b` under a shift, points from b's middle. */
const middleLag = (a: Line, b: Line, shift: number) => shift + (a.values.length - b.values.length) / 2;

interface Place {
  readonly step: number;
  /** Coarse points. */
  readonly lag: number;
  readonly score: number;
}

/** The local maxima over all lags with enough overlap, on the coarse lines of one step of the ladder. */
function searchCoarsely(
  a: readonly SummedLine[],
  b: readonly SummedLine[],
  step: number,
  leastCount: number,
  scoreOf: (correlation: number, count: number) => number,
): Place[] {
  const [first, second] = [a[step], b[b.length - 1 - step]];
  const places: Place[] = [];
  for (let shift = leastCount - first.values.length; shift <= second.values.length - leastCount; shift++) {
    const { correlation, count } = correlateRoughly(first, second, shift);
    if (count >= leastCount)
      places.push({ step, lag: middleLag(first, second, shift), score: scoreOf(correlation, count) });
  }
  return places.filter(
    ({ score }, k) =>
      score >= (places[k - 1]?.score ?? -Infinity) && score >= (places[k + 1]?.score ?? -Infinity),
  );
}

/**
 * Lays two profiles over each other as they run: every lag with enough overlap is tried coarsely, at no stretch and at
 * the largest, and the best places finely, lag by lag and stretch by stretch. Best is what stands furthest above chance,
 * so that a short overlap needs a higher correlation. Null where no lag overlaps enough.
 */
export function alignProfiles(a: AlignableLand, b: AlignableLand): Alignment | null {
  const { coarsening, candidates, leastOverlapShare, leastOverlapUm } = STRIATION_PARAMETERS.alignment;
  const { spacingUm } = STRIATION_PARAMETERS.profile;
  const perIndependent = pointsPerIndependent(a.autocorrelation, b.autocorrelation);
  const leastCount = Math.ceil(
    Math.max(leastOverlapUm / spacingUm, leastOverlapShare * Math.min(a.measured, b.measured)),
  );
  const last = a.ladder.fine.length - 1;
  // Steps up to halfway between those of the coarse search.
  const near = Math.floor(last / 4);
  const reach = coarsening - 1;
  const places = [...new Set([0, last / 2, last])].flatMap((step) =>
    searchCoarsely(
      a.ladder.coarse,
      b.ladder.coarse,
      step,
      Math.ceil(leastCount / coarsening),
      (correlation, count) => standardErrorsAbove(correlation, (count * coarsening) / perIndependent),
    ),
  );
  let best: Alignment | null = null;
  for (const place of places.toSorted((p, q) => q.score - p.score).slice(0, candidates)) {
    const lastStep = Math.min(last, place.step + near);
    for (let step = Math.max(0, place.step - near); step <= lastStep; step++) {
      const [first, second] = [a.ladder.fine[step], b.ladder.fine[last - step]];
      const middle = place.lag * coarsening - middleLag(first, second, 0);
      for (let shift = Math.ceil(middle - reach); shift <= middle + reach; shift++) {
        const { correlation, count } = correlateAt(first, second, shift);
        if (count < leastCount) continue;
        const score = standardErrorsAbove(correlation, count / perIndependent);
        if (best !== null && score <= best.score) continue;
        best = { step, lagUm: middleLag(first, second, shift) * spacingUm, correlation, count, score };
      }
    }
  }
  return best;
}
