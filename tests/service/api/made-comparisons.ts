import type { ComparedCell, ImpressionComparison } from '../../../engine/impression/impression-comparison.ts';
import { notComparable } from '../../../engine/not-comparable.ts';
import { packMark } from '../../../engine/prepared/pack-mark.ts';
import type { BulletComparison } from '../../../engine/striation/compare-bullets.ts';
import type { LandComparison } from '../../../engine/striation/land-comparison.ts';

function cell(x: number, congruent: boolean): ComparedCell {
  return {
    at: { x, y: 225 },
    found: { x: x + 12.5, y: 230 },
    angleDegrees: 1.5,
    correlation: 0.75,
    congruent,
  };
}

export const IMPRESSION: ImpressionComparison = {
  comparable: true,
  score: 17.25,
  congruentCells: 6,
  highCongruentCells: 7,
  usableCells: 12,
  congruentCorrelation: 0.8,
  globalCorrelation: 0.4,
  overlapUm2: 2_500_000,
  transform: { angleDegrees: 1.5, dxUm: 12.5, dyUm: -3 },
  cells: [cell(225, true), cell(675, false)],
  reverseCells: [cell(237.5, true)],
};

export const LAND: LandComparison = {
  comparable: true,
  score: 9.5,
  correlation: 0.7,
  lagUm: 4,
  stretch: 1,
  reversed: false,
  overlapUm: 12,
  distanceUm: 0.3,
  matchingStriae: 11,
  mismatchingStriae: 4,
  consecutiveMatchingStriae: 6,
};

/** Two bullets of two lands; land 1 of the questioned one lies over land 2 of the candidate, and 2 over 1. */
export function bulletResult(reversed: boolean): BulletComparison {
  const best = { phase: 1, reversed, backwards: false, score: 9.5, pairs: 1 };
  const next = { phase: 0, reversed, backwards: false, score: 3, pairs: 1 };
  const flat = notComparable('flat', 'The land is flat.');
  return {
    comparable: true,
    lands: 2,
    score: 9.5,
    best,
    lead: 6.5,
    phases: [best, next],
    landPairs: [
      { a: 1, b: 1, comparison: { ...LAND, score: 3, reversed } },
      { a: 1, b: 2, comparison: { ...LAND, reversed } },
      { a: 2, b: 1, comparison: flat },
      { a: 2, b: 2, comparison: flat },
    ],
  };
}

/** A prepared land with the given heights, µm, 4 µm apart; null where nothing was measured. */
export function landOf(heights: readonly (number | null)[]): Uint8Array {
  return packMark({
    kind: 'land',
    land: {
      comparable: true,
      version: 'striation-1',
      profile: {
        spacingUm: 4,
        heights: Float32Array.from(heights, (height) => height ?? 0),
        valid: Uint8Array.from(heights, (height) => (height === null ? 0 : 1)),
      },
      deviationUm: 0.2,
      autocorrelation: Float32Array.of(1),
      leftShoulder: { atUm: -8, inField: true },
      rightShoulder: { atUm: 8, inField: true },
      turnedDegrees: 0,
      shearDegrees: 0,
      crossCut: { fromUm: -75, toUm: 75 },
      agreement: 0.9,
    },
  });
}
