import { describe, expect, it } from 'vitest';
import { prepareLand } from '../../../engine/striation/prepare-land.ts';
import type { Surface } from '../../../engine/surface/surface.ts';
import { fireBullet } from '../../../simulator/firing/fire-bullet.ts';
import { simulateGun } from '../../../simulator/gun/simulate-gun.ts';
import { Random } from '../../../simulator/random/random.ts';
import { randomTexture } from '../../../simulator/random/random-texture.ts';

function surface(width: number, height: number, z: (x: number, y: number) => number): Surface {
  const values = Float32Array.from({ length: width * height }, (_, i) => z(i % width, Math.floor(i / width)));
  return {
    modality: 'topography',
    width,
    height,
    spacing: { x: 3, y: 3 },
    values,
    mask: new Uint8Array(width * height).fill(1),
  };
}

const because = (scan: Surface) => {
  const land = prepareLand(scan);
  return land.comparable ? 'comparable' : land.because;
};

describe('a land that cannot be compared is told apart from one that can', () => {
  const land = fireBullet(simulateGun(1), 1)[0];
  const random = new Random(5, 'scans');

  it.each<[string, string, Surface]>([
    ['nothing was measured', 'nothing-measured', { ...land.surface, mask: land.surface.mask.map(() => 0) }],
    ['heights are not numbers', 'nothing-measured', surface(700, 200, () => Number.NaN)],
    ['a picture was uploaded', 'no-heights', { ...land.surface, modality: 'reflectance' }],
    ['the scan is small', 'too-small', surface(100, 100, () => 0)],
    ['the scan is a single profile', 'too-small', surface(700, 3, (x) => Math.sin(x))],
    ['the points are far apart', 'too-coarse', { ...land.surface, spacing: { x: 12, y: 12 } }],
    [
      'few points were measured',
      'too-few-points',
      { ...land.surface, mask: land.surface.mask.map((flag, i) => (i % 200 === 0 ? flag : 0)) },
    ],
    ['the scan is constant', 'flat', surface(700, 200, () => 12.5)],
    ['the scan is a tilted plane', 'flat', surface(700, 200, (x, y) => 0.1 * x - 0.05 * y)],
    ['the scan is noise', 'no-stable-striae', surface(700, 200, () => 0.5 * random.normal())],
    [
      'the texture has no striae',
      'no-stable-striae',
      {
        ...surface(700, 200, () => 0),
        values: randomTexture(random, 700, 200, 3, { shortest: 20, longest: 60 }),
      },
    ],
  ])('%s: %s', (_, reason, scan) => {
    expect(because(scan)).toBe(reason);
  });

  it('a simulated land is comparable, and its shoulders lie where the simulator put them', () => {
    const prepared = prepareLand(land.surface);
    if (!prepared.comparable) throw new Error(prepared.detail);
    const { leftShoulder, rightShoulder, profile } = prepared;
    expect([leftShoulder.inField, rightShoulder.inField]).toEqual([true, true]);
    // 1800 µm of land, and the foot of the walls, which rise by 75 µm over 90 µm, belongs to it for some µm.
    expect(rightShoulder.atUm - leftShoulder.atUm).toBeGreaterThan(1790);
    expect(rightShoulder.atUm - leftShoulder.atUm).toBeLessThan(1840);
    expect(profile.heights.every((height) => Number.isFinite(height))).toBe(true);
  });

  it('leaves the scan as it is, and gives each step to the trace', () => {
    const before = Float32Array.from(land.surface.values);
    const steps: string[] = [];
    prepareLand(land.surface, (step, data) => {
      steps.push(step);
      expect(data()).toBeTruthy();
    });
    expect(steps).toEqual(['orient', 'cross-cut', 'shoulders', 'profile']);
    expect(land.surface.values).toEqual(before);
  });
});
