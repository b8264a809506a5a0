import { describe, expect, it } from 'vitest';
import { fireBullet, type FiredLand } from '../../../simulator/firing/fire-bullet.ts';
import { simulateGun } from '../../../simulator/gun/simulate-gun.ts';
import { correlation, heightNear } from './registered.ts';

const gun = simulateGun(201, { productionRun: 9 });
const first = fireBullet(gun, 1);
const second = fireBullet(gun, 2);
const other = fireBullet(simulateGun(202, { productionRun: 9, serial: 1 }), 1);

/** The engraved profile at fixed places of the barrel's land, form removed: mean over the lower rows. */
function striae({ surface, lag }: FiredLand): Float64Array {
  return Float64Array.from({ length: 480 }, (_, i) => {
    const x = (i - 240) * 3.125 + lag;
    let sum = 0;
    let count = 0;
    for (let y = 100; y < 240; y += 6.25) {
      const bend =
        heightNear(surface, x, y) - (heightNear(surface, x - 60, y) + heightNear(surface, x + 60, y)) / 2;
      if (Number.isNaN(bend)) continue;
      sum += bend;
      count++;
    }
    return count > 5 ? sum / count : Number.NaN;
  });
}

const best = (a: FiredLand, b: FiredLand) => {
  const p = striae(a);
  const q = striae(b);
  // Skew to 1° moves striae by up to 6 µm a bullet: a few points either way.
  return Math.max(
    ...[-4, -3, -2, -1, 0, 1, 2, 3, 4].map((lag) =>
      correlation(p.subarray(8, -8), q.subarray(8 + lag, q.length - 8 + lag)),
    ),
  );
};

describe('a fired bullet', () => {
  it('has six lands, numbered around it from a land that nobody knows', () => {
    expect(first.map(({ land }) => land)).toEqual([1, 2, 3, 4, 5, 6]);
    for (const bullet of [first, second, other]) {
      const sources = bullet.map(({ landSource }) => landSource);
      const start = sources[0] ?? 0;
      expect(sources).toEqual([0, 1, 2, 3, 4, 5].map((i) => ((start - 1 + i) % 6) + 1));
    }
  });

  it('is the same for the same seeds, to the last bit', () => {
    expect(fireBullet(simulateGun(201, { productionRun: 9 }), 1)).toEqual(first);
  });

  it('repeats the striae of the land that cut it, and no other', () => {
    for (const a of first) {
      for (const b of second) {
        const agreement = best(a, b);
        if (a.landSource === b.landSource) expect(agreement).toBeGreaterThan(0.7);
        else expect(agreement).toBeLessThan(0.6);
      }
      for (const b of other) expect(best(a, b)).toBeLessThan(0.65);
    }
  });

  it('is as round as a 9 mm bullet between shoulders that stand higher', () => {
    for (const { surface, lag } of first) {
      const mean = (x: number) => {
        const heights = [40, 60, 80, 100, 120, 140].map((y) => heightNear(surface, x, y));
        const valid = heights.filter((height) => !Number.isNaN(height));
        return valid.reduce((sum, height) => sum + height, 0) / valid.length;
      };
      // Sagitta of 800 µm on a radius of 4510 µm: 71.5 µm; the tilt cancels.
      const sag = mean(lag) - (mean(lag - 800) + mean(lag + 800)) / 2;
      expect(sag).toBeGreaterThan(60);
      expect(sag).toBeLessThan(83);
      // From 850 to 1040 µm the circle falls by 40 µm and the shoulder rises by 75 µm.
      const rise = (mean(lag - 1040) + mean(lag + 1040)) / 2 - (mean(lag - 850) + mean(lag + 850)) / 2;
      expect(rise).toBeGreaterThan(20);
      expect(rise).toBeLessThan(50);
    }
  });
});
