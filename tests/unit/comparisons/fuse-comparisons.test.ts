import { describe, expect, it } from 'vitest';
import type { Compared } from '../../../casework/comparisons/comparison.ts';
import { fuseComparisons } from '../../../casework/comparisons/fuse-comparisons.ts';
import type { FusedCandidate } from '../../../casework/comparisons/fuse-comparisons.ts';
import type { Candidate, CandidateMark } from '../../../casework/searches/rank-candidates.ts';
import { comparedOf } from './made-comparisons.ts';

function markOf(exhibitId: string, mark: string): CandidateMark {
  const images = { imageId: 'q', candidateImageId: `image of ${exhibitId}` };
  return { mark, modality: 'topography', score: 0.5, angleDegrees: 0, ...images, rank: 1 };
}

function candidate(exhibitId: string, score: number, marks = ['breech_face'], rank = 1): Candidate {
  return { rank, exhibitId, score, marks: marks.map((mark) => markOf(exhibitId, mark)) };
}

function ofExhibit(list: readonly FusedCandidate[], exhibitId: string): FusedCandidate {
  const found = list.find((one) => one.exhibitId === exhibitId);
  if (found === undefined) throw new Error(`${exhibitId} is not listed.`);
  return found;
}

const order = (list: readonly FusedCandidate[]) => list.map(({ rank, exhibitId }) => [rank, exhibitId]);

describe('fuseComparisons', () => {
  it('adds to the signatures what the engine found, in standard deviations above the strangers of the search', () => {
    const candidates = [
      candidate('a', 2),
      candidate('b', 1),
      candidate('c', 0.5),
      candidate('d', 0),
      candidate('e', -1),
    ];
    const scores = { a: 3, b: 14, c: 4, d: 5, e: 6 };
    const compared = Object.entries(scores).map(([id, score]) => comparedOf(id, score));
    // Five scores: median 5, deviations 2 9 1 0 1, their median 1, times 1.4826. With three priors of 4 ± 1:
    // mean (5 · 5 + 3 · 4) / 8 = 4.625, sd √((5 · 1.4826² + 3) / 8) = √1.748814 = 1.322427.
    const list = fuseComparisons(candidates, compared);
    const above = (score: number) => (score - 4.625) / 1.322427;
    // a 2 − 1.228805; b 1 + 7.089236; c 0.5 − 0.472616; d 0.283569; e −1 + 1.039754.
    expect(order(list)).toEqual([
      [1, 'b'],
      [2, 'a'],
      [3, 'd'],
      [4, 'e'],
      [5, 'c'],
    ]);
    expect(ofExhibit(list, 'b').score).toBeCloseTo(8.0892, 4);
    expect(ofExhibit(list, 'a').score).toBeCloseTo(2 + above(3), 4);
    expect(ofExhibit(list, 'c').score).toBeCloseTo(0.0274, 4);
    expect(ofExhibit(list, 'e').score).toBeCloseTo(0.0398, 4);
  });

  it('lets the prior decide where one pair was compared alone', () => {
    const list = fuseComparisons([candidate('a', 1)], [comparedOf('a', 8)]);
    // Mean (8 + 3 · 4) / 4 = 5, sd √(3 / 4): 3 / 0.866025.
    expect(list[0]?.score).toBeCloseTo(1 + 3.4641, 4);
  });

  it('ranks by each mark alone, among those that the engine compared by it', () => {
    const both = ['breech_face', 'firing_pin'];
    const candidates = [candidate('a', 0, both), candidate('b', 0, both), candidate('c', 0)];
    const compared = [
      comparedOf('a', 5),
      comparedOf('b', 9),
      comparedOf('c', 7),
      comparedOf('a', 12, 'firing_pin'),
      comparedOf('b', 4, 'firing_pin'),
    ];
    const list = fuseComparisons(candidates, compared);
    const ranks = (exhibitId: string) =>
      ofExhibit(list, exhibitId).marks.map(({ mark, engine }) => [mark, engine?.rank, engine?.score]);
    expect(ranks('a')).toEqual([
      ['breech_face', 3, 5],
      ['firing_pin', 1, 12],
    ]);
    expect(ranks('b')).toEqual([
      ['breech_face', 1, 9],
      ['firing_pin', 2, 4],
    ]);
    expect(ranks('c')).toEqual([['breech_face', 2, 7]]);
    expect(ofExhibit(list, 'a').marks[1]?.engine?.compared).toBe(compared[3]);
    // Breech faces 5 7 9: median 7, deviation 2; mean 5.5, sd √((3 · 2.9652² + 3) / 6) = 2.212737.
    // Firing pins 12 4: median 8, deviation 4; mean 5.6 and sd √((2 · 5.9304² + 3) / 5) = 3.829864.
    expect(ofExhibit(list, 'a').score).toBeCloseTo(-0.5 / 2.212737 + 6.4 / 3.829864, 4);
  });

  it('counts a mark that was not compared for nothing, even where strangers score less', () => {
    const candidates = [
      candidate('a', 3),
      candidate('b', 2),
      candidate('c', 1, ['breech_face', 'firing_pin']),
    ];
    const list = fuseComparisons(candidates, [comparedOf('b', 1), comparedOf('c', 1)]);
    expect(ofExhibit(list, 'a')).toMatchObject({ rank: 1, score: 3, marks: [{ engine: null }] });
    // Two of 1: mean (2 · 1 + 3 · 4) / 5 = 2.8, sd √(3 / 5) = 0.774597; each stands 2.3238 below.
    expect(ofExhibit(list, 'b').score).toBeCloseTo(2 - 2.3238, 4);
    expect(ofExhibit(list, 'c').score).toBeCloseTo(1 - 2.3238, 4);
    expect(ofExhibit(list, 'c').marks.map(({ engine }) => engine?.rank)).toEqual([2, undefined]);
  });

  it('keeps marks of the same name but another modality apart', () => {
    const pictured = { ...comparedOf('a', 20) };
    const other: Compared = { ...pictured, task: { ...pictured.task, modality: 'reflectance' } };
    expect(fuseComparisons([candidate('a', 1)], [other])).toMatchObject([
      { score: 1, marks: [{ engine: null }] },
    ]);
  });

  it('orders equal scores by exhibit, in whatever order they came', () => {
    const ids = ['c', 'a', 'b'];
    for (const turn of [ids, ids.toReversed()]) {
      const list = fuseComparisons(
        turn.map((id) => candidate(id, 1)),
        turn.map((id) => comparedOf(id, 5)),
      );
      expect(order(list)).toEqual([
        [1, 'a'],
        [2, 'b'],
        [3, 'c'],
      ]);
      expect(list.map(({ marks }) => marks[0]?.engine?.rank)).toEqual([1, 2, 3]);
    }
  });

  it('leaves the order of the signatures where the engine compared nothing', () => {
    const candidates = [candidate('a', 3, ['breech_face'], 1), candidate('b', 2, ['breech_face'], 2)];
    const list = fuseComparisons(candidates, []);
    expect(list).toEqual(
      candidates.map((one) => ({ ...one, marks: one.marks.map((mark) => ({ ...mark, engine: null })) })),
    );
    expect(fuseComparisons([], [comparedOf('a', 5)])).toEqual([]);
  });
});
