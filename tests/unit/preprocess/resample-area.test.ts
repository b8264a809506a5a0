import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GridTooLarge } from '../../../engine/preprocess/grid-limit.ts';
import { resampleArea } from '../../../engine/preprocess/resample-area.ts';
import { gridSurface } from './grid-surface.ts';

const GAP = Number.NaN;
const table = (rows: number[][]) => gridSurface(rows[0].length, rows.length, (x, y) => rows[y][x]);

const mean = (values: Float32Array) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('resampling by area', () => {
  it('takes the mean of whole blocks', () => {
    const counted = gridSurface(4, 4, (x, y) => 1 + x + 4 * y);
    const { values, mask, width, height, spacing } = resampleArea(counted, 20);
    expect([width, height]).toEqual([2, 2]);
    expect(spacing).toEqual({ x: 20, y: 20 });
    expect([...values]).toEqual([3.5, 5.5, 11.5, 13.5]);
    expect([...mask]).toEqual([1, 1, 1, 1]);
  });

  it('counts a block when at least half of it was measured, and then its measured points alone', () => {
    const holed = table([
      [8, GAP, 4, GAP, GAP, GAP],
      [GAP, 2, GAP, GAP, GAP, GAP],
    ]);
    const { values, mask } = resampleArea(holed, 20);
    expect([...mask]).toEqual([1, 0, 0]);
    expect([...values]).toEqual([5, 0, 0]);
  });

  it('shares a point between the blocks that it lies in', () => {
    // Blocks of one and a half points: (3 + 6/2) / 1.5 and (6/2 + 12) / 1.5 across; one and a half rows alike.
    const across = table([
      [3, 6, 12],
      [3, 6, 12],
      [3, 6, 12],
    ]);
    expect([...resampleArea(across, 15).values]).toEqual([4, 10, 4, 10]);
  });

  it('brings oblong points to squares', () => {
    const oblong = gridSurface(4, 2, (x, y) => 1 + x + 4 * y, { x: 5, y: 10 });
    const { values, width, height, spacing } = resampleArea(oblong, 10);
    expect([width, height]).toEqual([2, 2]);
    expect(spacing).toEqual({ x: 10, y: 10 });
    expect([...values]).toEqual([1.5, 3.5, 5.5, 7.5]);
  });

  it('repeats the points of a coarser surface', () => {
    const coarse = gridSurface(2, 1, (x) => (x === 0 ? 7 : GAP), { x: 20, y: 20 });
    const { values, mask, width, height } = resampleArea(coarse, 10);
    expect([width, height]).toEqual([4, 2]);
    expect([...values]).toEqual([7, 7, 0, 0, 7, 7, 0, 0]);
    expect([...mask]).toEqual([1, 1, 0, 0, 1, 1, 0, 0]);
  });

  it('measures a block over the border when half of it lies on the surface', () => {
    const five = gridSurface(5, 4, (x) => x);
    const half = resampleArea(five, 20);
    expect([...half.values]).toEqual([0.5, 2.5, 4, 0.5, 2.5, 4]);
    const quarter = resampleArea(five, 40);
    expect([...quarter.values]).toEqual([1.5, 0]);
    expect([...quarter.mask]).toEqual([1, 0]);
  });

  it('serves a surface of one point', () => {
    const point = gridSurface(1, 1, () => 3);
    expect([...resampleArea(point, 10).values]).toEqual([3]);
    expect([...resampleArea(point, 2).values]).toEqual(Array.from({ length: 25 }, () => 3));
    expect([...resampleArea(point, 25).mask]).toEqual([0]);
  });

  it('leaves a surface of the wanted spacing as it is', () => {
    const surface = gridSurface(7, 5, (x, y) => (x === y ? GAP : x * y));
    expect(resampleArea(surface, 10)).toEqual(surface);
  });

  it('refuses a grid larger than can be worked on', () => {
    const wide = gridSurface(60, 60, (x, y) => x * y, { x: 1000, y: 1000 });
    expect(() => resampleArea(wide, 10)).toThrow(GridTooLarge);
    expect(resampleArea(wide, 100).width).toBe(600);
  });

  it('keeps the mean height whatever the ratio', () => {
    const cases = fc
      .record({ width: fc.integer({ min: 1, max: 24 }), height: fc.integer({ min: 1, max: 24 }) })
      .chain(({ width, height }) =>
        fc.record({
          width: fc.constant(width),
          height: fc.constant(height),
          blocks: fc.integer({ min: 1, max: 30 }),
          values: fc.array(fc.integer({ min: -1000, max: 1000 }), {
            minLength: width * height,
            maxLength: width * height,
          }),
        }),
      );
    fc.assert(
      fc.property(cases, ({ width, height, blocks, values }) => {
        // A spacing of which both sides are a multiple.
        const spacing = { x: 60 / width, y: 60 / height };
        const surface = gridSurface(width, height, (x, y) => values[y * width + x], spacing);
        const out = resampleArea(surface, 60 / blocks);
        expect([out.width, out.height]).toEqual([blocks, blocks]);
        expect(out.mask.every((flag) => flag === 1)).toBe(true);
        expect(mean(out.values)).toBeCloseTo(mean(surface.values), 2);
      }),
    );
  });
});
