import { describe, expect, test } from 'vitest';
import type { FusedCandidate } from '../../../casework/comparisons/fuse-comparisons.ts';
import { expectStrangers } from '../../../casework/searches/expect-strangers.ts';
import { AHEAD_OF_95 } from '../../../casework/searches/review-depth.ts';
import { normalTail } from '../../../engine/statistics/normal-tail.ts';

const mark = (name: string) => ({
  mark: name,
  modality: 'topography' as const,
  score: 0,
  angleDegrees: 0,
  imageId: 'q',
  candidateImageId: 'c',
  rank: 1,
  engine: null,
});

/** Candidates with these scores, best first. */
const listOf = (scores: number[], name = 'breech_face'): FusedCandidate[] =>
  scores
    .toSorted((a, b) => b - a)
    .map((score, i) => ({ rank: i + 1, exhibitId: String(i), score, marks: [mark(name)] }));

/** Scores of 10,000 strangers, as a normal distribution has them. */
const strangers = Array.from({ length: 10_000 }, (_, i) => {
  let z = -4;
  while (normalTail(z) > 1 - (i + 0.5) / 10_000) z += 0.01;
  return z;
});

describe('what to expect by chance', () => {
  test('among strangers alone, about as many score as well as rank k as stand there', () => {
    const list = listOf(strangers);
    const found = expectStrangers(
      { compared: list.length, exhaustive: true, candidates: list.map(asCandidate) },
      list,
      false,
    );
    const [first, tenth, fiftieth] = found?.strangersAsGood ?? [];
    expect(first?.expected).toBeLessThan(1.5);
    expect(tenth).toMatchObject({ rank: 10 });
    expect(tenth?.expected).toBeGreaterThan(7);
    expect(tenth?.expected).toBeLessThan(13);
    expect(fiftieth?.expected).toBeGreaterThan(40);
    expect(fiftieth?.expected).toBeLessThan(60);
  });

  test('no stranger is expected beside a mate far above, and nothing is told below a thousandth', () => {
    const list = listOf([...strangers, 12]);
    const found = expectStrangers(
      { compared: list.length, exhaustive: true, candidates: list.map(asCandidate) },
      list,
      false,
    );
    expect(found?.strangersAsGood[0]).toEqual({ rank: 1, expected: 0.001 });
  });

  test('no depth of review is told of a quick look, which does not have all the mates', () => {
    const list = listOf([3, 2, 1]);
    const found = expectStrangers(
      { compared: 1000, exhaustive: false, candidates: list.map(asCandidate) },
      list,
      true,
    );
    expect(found).toMatchObject({ strangersAsGood: [{ rank: 1 }], reviewDepthFor95: null });
  });

  test('the depth of review grows with the gallery, and is told only of marks that were measured', () => {
    const list = listOf([3, 2, 1]);
    const of = (compared: number, engine: boolean) =>
      expectStrangers({ compared, exhaustive: true, candidates: list.map(asCandidate) }, list, engine);
    expect(of(1000, true)?.reviewDepthFor95).toBe(Math.ceil(1 + 1000 * AHEAD_OF_95.combined));
    expect(of(1000, false)?.reviewDepthFor95).toBe(Math.ceil(1 + 1000 * AHEAD_OF_95.signature));
    expect(of(3, true)?.reviewDepthFor95).toBeLessThanOrEqual(3);
    const pins = listOf([3, 2], 'firing_pin');
    const pin = expectStrangers(
      { compared: 2, exhaustive: true, candidates: pins.map(asCandidate) },
      pins,
      true,
    );
    expect(pin).toMatchObject({ strangersAsGood: [{ rank: 1 }], reviewDepthFor95: null });
    expect(expectStrangers({ compared: 0, exhaustive: true, candidates: [] }, [], true)).toBeNull();
  });
});

function asCandidate({ marks, ...candidate }: FusedCandidate) {
  return { ...candidate, marks: [...marks] };
}
