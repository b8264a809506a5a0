import { compareImpressions } from '../../engine/impression/compare-impressions.ts';
import type { PreparedImpression } from '../../engine/impression/prepared-impression.ts';
import { makeReady } from '../../engine/impression/ready-impression.ts';
import { showProgress } from '../../start/demo/progress.ts';
import { cpuMs, spread } from './measure.ts';
import type { Spread } from './measure.ts';

/** Pairs at most: enough for a 95th percentile. */
const MOST_PAIRS = 120;

/** Pairs compared before the clock runs: the engine's code is compiled by then. */
const WARM_UP = 12;

export interface PairTimes {
  readonly pairs: number;
  /** Prepared marks, over the full circle, the spectra of both turned already. */
  readonly spectraKept: Spread;
  /** The same, the spectra made for the pair. */
  readonly spectraMade: Spread;
  /** With the angle known up to 180°, the spectra made for the pair. */
  readonly hinted: Spread;
}

/** CPU milliseconds for one pair of impressions on one core. */
export function timePairs(marks: readonly PreparedImpression[]): PairTimes {
  const ready = marks.map(makeReady);
  const pairs = marks
    .flatMap((_, i) => marks.slice(i + 1).map((__, k) => [i, i + 1 + k] as const))
    .slice(0, MOST_PAIRS);
  for (const [i, j] of pairs.slice(0, WARM_UP)) compareImpressions(makeReady(marks[i]), makeReady(marks[j]));
  // Each mark once in each role, so that the spectra of all are made.
  for (const [i, j] of pairs) compareImpressions(ready[i], ready[j]);
  const [kept, made, hinted]: [number[], number[], number[]] = [[], [], []];
  for (const [k, [i, j]] of pairs.entries()) {
    kept.push(cpuMs(() => compareImpressions(ready[i], ready[j])));
    const [a, b] = [makeReady(marks[i]), makeReady(marks[j])];
    made.push(cpuMs(() => compareImpressions(a, b)));
    const known = compareImpressions(a, b);
    const hint = known.comparable ? known.transform.angleDegrees : 0;
    const [c, d] = [makeReady(marks[i]), makeReady(marks[j])];
    hinted.push(cpuMs(() => compareImpressions(c, d, hint)));
    showProgress('impression pairs', k + 1, pairs.length);
  }
  return {
    pairs: pairs.length,
    spectraKept: spread(kept),
    spectraMade: spread(made),
    hinted: spread(hinted),
  };
}
