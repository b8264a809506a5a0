import { describe, expect, it } from 'vitest';
import { countStriae } from '../../../engine/striation/count-striae.ts';
import { findStriae, type Stria } from '../../../engine/striation/find-striae.ts';

const stria = (kind: Stria['kind'], at: number): Stria => ({ kind, at, from: at - 3, to: at + 3 });
const profile = (...places: number[]) => places.map((at, k) => stria(k % 2 === 0 ? 'peak' : 'valley', at));

describe('striae', () => {
  it('are the peaks and valleys that stand out, each reaching a third of the way to the next', () => {
    const values = Float64Array.from({ length: 120 }, (_, i) => 2 * Math.sin((2 * Math.PI * i) / 60));
    const striae = findStriae({ values, valid: new Uint8Array(120).fill(1) }, 4);
    expect(striae.map(({ kind, at }) => [kind, at])).toEqual([
      ['peak', 15],
      ['valley', 45],
      ['peak', 75],
      ['valley', 105],
    ]);
    expect([striae[1].from, striae[1].to]).toEqual([35, 55]);
  });

  it('are none in heights that hardly rise', () => {
    const values = Float64Array.from({ length: 120 }, (_, i) => 0.1 * Math.sin(i / 5));
    expect(findStriae({ values, valid: new Uint8Array(120).fill(1) }, 4)).toEqual([]);
  });

  it('match in order, and a mismatching one of either profile ends the run', () => {
    const a = profile(10, 20, 30, 40, 50, 60);
    expect(countStriae(a, a)).toEqual({
      matchingStriae: 6,
      mismatchingStriae: 0,
      consecutiveMatchingStriae: 6,
    });
    // The valley at 40 has no mate within reach, nor has its counterpart at 45.
    const b = profile(11, 20, 31, 45, 50, 60);
    expect(countStriae(a, b)).toEqual({
      matchingStriae: 5,
      mismatchingStriae: 2,
      consecutiveMatchingStriae: 3,
    });
    expect(countStriae(b, a)).toEqual(countStriae(a, b));
  });

  it('never match a peak with a valley', () => {
    expect(countStriae([stria('peak', 10)], [stria('valley', 10)])).toMatchObject({
      matchingStriae: 0,
      mismatchingStriae: 2,
    });
  });

  it('match once, whoever else is near', () => {
    const count = countStriae([stria('peak', 10)], [stria('peak', 9), stria('peak', 12)]);
    expect(count).toEqual({ matchingStriae: 1, mismatchingStriae: 1, consecutiveMatchingStriae: 1 });
  });
});
