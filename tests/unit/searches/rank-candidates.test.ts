import { describe, expect, it } from 'vitest';
import { rankCandidates } from '../../../casework/searches/rank-candidates.ts';
import type { Comparison } from '../../../casework/searches/rank-candidates.ts';

const strangers = { topography: { mean: 0.2, sd: 0.1 }, reflectance: { mean: 0.2, sd: 0.1 } };

type Nearest = Comparison['nearest'][number];

function near(exhibitId: string, cosine: number, more: Partial<Nearest> = {}): Nearest {
  return { exhibitId, imageId: `image of ${exhibitId}`, cosine, angleDegrees: 0, ...more };
}

function comparison(question: Partial<Comparison['question']>, nearest: Nearest[]): Comparison {
  return {
    question: { imageId: 'q', mark: 'breech_face', modality: 'topography', land: null, ...question },
    nearest,
  };
}

function orderOfEquals(ids: string[]): string[] {
  const nearest = ids.map((id) => near(id, 0.5));
  return rankCandidates([comparison({}, nearest)], strangers).map((candidate) => candidate.exhibitId);
}

function ofLand(land: number, cosine: number): Comparison {
  return comparison({ mark: 'land_engraved_area', land, imageId: `land ${land}` }, [near('a', cosine)]);
}

describe('rankCandidates', () => {
  it('ranks by standard deviations above strangers, summed over shared marks', () => {
    const list = rankCandidates(
      [
        comparison({ mark: 'breech_face' }, [near('a', 0.5), near('b', 0.6)]),
        comparison({ mark: 'firing_pin' }, [near('a', 0.6), near('b', 0.3)]),
      ],
      strangers,
    );
    // Breech face: median 0.55, spread 0.0741; with three priors mean 0.34, sd 0.0905: a 1.767, b 2.872.
    // Firing pin: median 0.45, spread 0.2224; with three priors mean 0.30, sd 0.1606: a 1.868, b 0.
    expect(list.map(({ rank, exhibitId }) => [rank, exhibitId])).toEqual([
      [1, 'a'],
      [2, 'b'],
    ]);
    expect(list[0]?.score).toBeCloseTo(1.767 + 1.868);
    expect(list[1]?.score).toBeCloseTo(2.872);
    expect(list[0]?.marks.map(({ mark, rank }) => [mark, rank])).toEqual([
      ['breech_face', 2],
      ['firing_pin', 1],
    ]);
  });

  it('counts a mark that a candidate lacks for nothing', () => {
    const [a, b] = rankCandidates(
      [
        comparison({ mark: 'breech_face' }, [near('a', 0.5), near('b', 0.5)]),
        comparison({ mark: 'ejector' }, [near('b', 0.1)]),
      ],
      strangers,
    );
    expect([a?.exhibitId, a?.marks.length]).toEqual(['a', 1]);
    // Breech face: (0.5 - 0.32) / 0.0775; ejector: (0.1 - 0.175) / 0.0866.
    expect(a?.score).toBeCloseTo(2.324);
    expect(b?.score).toBeCloseTo(2.324 - 0.866);
  });

  it('keeps the best pair of repeated images of one mark, and names both images and the angle', () => {
    const [only] = rankCandidates(
      [
        comparison({ imageId: 'first look' }, [near('a', 0.4, { imageId: 'x', angleDegrees: 12 })]),
        comparison({ imageId: 'second look' }, [near('a', 0.7, { imageId: 'y', angleDegrees: 33 })]),
      ],
      strangers,
    );
    // (0.7 - 0.325) / 0.0866
    expect(only?.score).toBeCloseTo(4.33);
    expect(only?.marks).toEqual([
      {
        mark: 'breech_face',
        modality: 'topography',
        score: 0.7,
        angleDegrees: 33,
        imageId: 'second look',
        candidateImageId: 'y',
        rank: 1,
      },
    ]);
  });

  it('averages the lands of a bullet, each with its best counterpart', () => {
    const [only] = rankCandidates([ofLand(1, 0.8), ofLand(2, 0.4), ofLand(2, 0.6)], strangers);
    expect(only?.marks).toHaveLength(1);
    expect(only?.marks[0]).toMatchObject({ imageId: 'land 1', rank: 1 });
    expect(only?.marks[0]?.score).toBeCloseTo(0.7);
    // (0.7 - 0.325) / 0.0866
    expect(only?.score).toBeCloseTo(4.33);
  });

  it('orders equal scores the same way each time', () => {
    expect(orderOfEquals(['c', 'a', 'b'])).toEqual(orderOfEquals(['b', 'c', 'a']));
  });

  it('gives an empty list when nothing was found', () => {
    expect(rankCandidates([comparison({}, [])], strangers)).toEqual([]);
  });
});
