import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaUnderCurve, equalErrorRate, type ScoredPair } from '../../../engine/statistics/roc.ts';

const of = (same: number[], different: number[]): ScoredPair[] => [
  ...same.map((score) => ({ score, same: true })),
  ...different.map((score) => ({ score, same: false })),
];

/** Scores from a small range, so that many are equal. */
const scores = fc.array(fc.integer({ min: -8, max: 8 }), { minLength: 1, maxLength: 25 });

/** Every same-source pair against every other: 1 when it scores above, a half when equal. */
function byCounting(same: number[], different: number[]): number {
  let wins = 0;
  for (const a of same) for (const b of different) wins += a > b ? 1 : a === b ? 0.5 : 0;
  return wins / (same.length * different.length);
}

/** The two error shares at every threshold, and where the line through them meets the diagonal. */
function errorWhereEqual(same: number[], different: number[]): number {
  const thresholds = [...new Set([...same, ...different, Infinity])].sort((a, b) => a - b);
  const points = thresholds.map((threshold) => ({
    missed: same.filter((score) => score < threshold).length / same.length,
    raised: different.filter((score) => score >= threshold).length / different.length,
  }));
  const after = points.findIndex(({ missed, raised }) => missed >= raised);
  const [a, b] = [points[after - 1], points[after]];
  const [gapBefore, gapAfter] = [a.raised - a.missed, b.missed - b.raised];
  return (a.missed * gapAfter + b.missed * gapBefore) / (gapBefore + gapAfter);
}

describe('area under the ROC curve', () => {
  it.each([
    ['all same-source pairs above', [5, 6], [1, 2, 3], 1],
    ['all below', [1], [2, 3], 0],
    ['all scores equal', [4, 4, 4], [4, 4], 0.5],
    // 3 beats 1 and 2, 1 ties with 1: 2.5 of 4.
    ['one tie', [3, 1], [1, 2], 0.625],
  ])('%s', (_, same, different, area) => {
    expect(areaUnderCurve(of(same, different))).toBe(area);
  });

  it('is the share of won comparisons, ties half', () => {
    fc.assert(
      fc.property(scores, scores, (same, different) => {
        expect(areaUnderCurve(of(same, different))).toBeCloseTo(byCounting(same, different), 12);
      }),
    );
  });

  it('depends on the order of the scores alone', () => {
    fc.assert(
      fc.property(scores, scores, (same, different) => {
        const pairs = of(same, different);
        const stretched = pairs.map(({ score, same }) => ({ score: score ** 3 / 7 + score, same }));
        expect(areaUnderCurve(stretched.toReversed())).toBe(areaUnderCurve(pairs));
        expect(equalErrorRate(stretched.toReversed())).toBe(equalErrorRate(pairs));
      }),
    );
  });
});

describe('equal error rate', () => {
  it.each([
    ['scores that part them', [5, 6], [1, 2, 3], 0],
    ['scores the wrong way round', [1], [2, 3], 1],
    ['scores that are all equal', [4, 4, 4], [4, 4], 0.5],
    // At a threshold of 4 one of four is missed and one of four raised.
    ['one in four on the wrong side', [3, 5, 6, 7], [0, 1, 2, 4], 0.25],
    // At 3: 0 missed, 1/2 raised; above 3: 1 missed, 0 raised; they meet a third of the way.
    ['a crossing between two thresholds', [3], [3, 1], 1 / 3],
  ])('%s', (_, same, different, rate) => {
    expect(equalErrorRate(of(same, different))).toBeCloseTo(rate, 12);
  });

  it('is where both error shares are equal', () => {
    fc.assert(
      fc.property(scores, scores, (same, different) => {
        const rate = equalErrorRate(of(same, different));
        expect(rate).toBeCloseTo(errorWhereEqual(same, different), 12);
      }),
    );
  });

  it('is the same for distances, seen from the other side', () => {
    fc.assert(
      fc.property(scores, scores, (same, different) => {
        const mirrored = of(same, different).map((pair) => ({ score: -pair.score, same: !pair.same }));
        expect(equalErrorRate(mirrored)).toBeCloseTo(equalErrorRate(of(same, different)) ?? Number.NaN, 12);
        expect(areaUnderCurve(mirrored)).toBeCloseTo(areaUnderCurve(of(same, different)) ?? Number.NaN, 12);
      }),
    );
  });
});

it.each([areaUnderCurve, equalErrorRate])('$name says nothing of pairs of one kind', (figure) => {
  expect(figure([])).toBeNull();
  expect(figure(of([1, 2], []))).toBeNull();
  expect(figure(of([], [1, 2]))).toBeNull();
});
