import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { turnSurface } from '../../../engine/preprocess/turn-surface.ts';
import { countValid, type Surface } from '../../../engine/surface/surface.ts';
import { gridSurface } from './grid-surface.ts';

const scene = gridSurface(4, 3, (x, y) => (x === 2 && y === 1 ? Number.NaN : 1 + x + 4 * y));

function rows({ values, mask, width }: Surface): (number | null)[][] {
  const points = Array.from(values, (value, i) => (mask[i] === 1 ? value : null));
  return Array.from({ length: values.length / width }, (_, y) => points.slice(y * width, (y + 1) * width));
}

describe('turning a surface', () => {
  it.each([0, 360, -360])('leaves it as it is at %i°', (degrees) => {
    expect(turnSurface(scene, degrees)).toEqual(scene);
  });

  it('turns clockwise on the screen by quarters, point for point', () => {
    const quarter = [
      [9, 5, 1],
      [10, 6, 2],
      [11, null, 3],
      [12, 8, 4],
    ];
    expect(rows(turnSurface(scene, 90))).toEqual(quarter);
    expect(rows(turnSurface(scene, -270))).toEqual(quarter);
    expect(rows(turnSurface(scene, 180))).toEqual([
      [12, 11, 10, 9],
      [8, null, 6, 5],
      [4, 3, 2, 1],
    ]);
    expect(turnSurface(turnSurface(scene, 270), 90)).toEqual(scene);
  });

  it('carries a spot to where the angle says', () => {
    // 40 points to the right of the middle, turned by 30° from x towards y: 34.6 right, 20 down.
    const spot = gridSurface(101, 101, (x, y) => Math.exp(-((x - 90) ** 2 + (y - 50) ** 2) / 18));
    const turned = turnSurface(spot, 30);
    const peak = turned.values.indexOf(Math.max(...turned.values));
    const [x, y] = [peak % turned.width, Math.floor(peak / turned.width)];
    expect(Math.abs(x - (turned.width - 1) / 2 - 34.64)).toBeLessThanOrEqual(1);
    expect(Math.abs(y - (turned.height - 1) / 2 - 20)).toBeLessThanOrEqual(1);
  });

  it('comes back by the opposite angle, but for the edge and the blur of the interpolation', () => {
    const smooth = (x: number, y: number) => Math.sin(x / 6) * Math.cos(y / 7);
    fc.assert(
      fc.property(fc.double({ min: -360, max: 360, noNaN: true }), (degrees) => {
        const back = turnSurface(turnSurface(gridSurface(60, 50, smooth), degrees), -degrees);
        // Bilinear interpolation errs by at most an eighth of the second derivatives, (1/36 + 1/49) / 8, twice here.
        const left = (back.width - 60) / 2;
        const top = (back.height - 50) / 2;
        for (let y = 0, i = 0; y < back.height; y++) {
          for (let x = 0; x < back.width; x++, i++) {
            if (back.mask[i] === 0) continue;
            expect(Math.abs(back.values[i] - smooth(x - left, y - top))).toBeLessThan(0.02);
          }
        }
        expect(countValid(back)).toBeGreaterThan(0.9 * 60 * 50);
        expect(countValid(back)).toBeLessThanOrEqual(60 * 50);
      }),
      { numRuns: 25 },
    );
  });

  it('invents no heights from unmeasured points', () => {
    const holed = gridSurface(40, 40, (x, y) => (Math.hypot(x - 25, y - 15) < 6 ? Number.NaN : 100));
    const turned = turnSurface(holed, 33);
    turned.values.forEach((value, i) => {
      if (turned.mask[i] === 1) expect(value).toBeCloseTo(100, 3);
      else expect(value).toBe(0);
    });
  });
});
