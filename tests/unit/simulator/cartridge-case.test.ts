import { describe, expect, it } from 'vitest';
import { countValid } from '../../../engine/surface/surface.ts';
import { fireCartridgeCase } from '../../../simulator/firing/fire-cartridge-case.ts';
import { impressFiringPin } from '../../../simulator/firing/impress-firing-pin.ts';
import { simulateGun } from '../../../simulator/gun/simulate-gun.ts';
import { correlation, heightNear, textureOnTool } from './registered.ts';

const RUN = 77;
const gun = simulateGun(101, { productionRun: RUN, serial: 0 });
const nextGun = simulateGun(102, { productionRun: RUN, serial: 1 });
const fired = [1, 2, 3].map((firing) => fireCartridgeCase(gun, firing));
const firedByNext = [1, 2, 3].map((firing) => fireCartridgeCase(nextGun, firing));

const spread = (values: number[]) => {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  return { sorted, at: (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN };
};

/** Rotations of six firings. */
function angles(maxRotationDegrees: number): number[] {
  return [4, 5, 6, 7, 8, 9].map(
    (firing) => fireCartridgeCase(gun, firing, { maxRotationDegrees, spacing: 50 }).placement.rotationDegrees,
  );
}

describe('a fired cartridge case', () => {
  it('is the same for the same seeds, to the last bit', () => {
    const again = fireCartridgeCase(simulateGun(101, { productionRun: RUN, serial: 0 }), 1);
    expect(again).toEqual(fired[0]);
  });

  it('shows the texture of its gun: firings of one gun agree, those of its neighbour do not', () => {
    const textures = fired.map(textureOnTool);
    const others = firedByNext.map(textureOnTool);
    const none = new Float64Array();
    for (const [a, b] of [
      [0, 1],
      [0, 2],
      [1, 2],
    ] as const) {
      expect(correlation(textures[a] ?? none, textures[b] ?? none)).toBeGreaterThan(0.6);
      expect(correlation(others[a] ?? none, others[b] ?? none)).toBeGreaterThan(0.6);
    }
    for (const texture of textures) {
      for (const other of others) expect(Math.abs(correlation(texture, other))).toBeLessThan(0.4);
    }
  });

  it('agrees with its gun only where the stated placement puts it', () => {
    const [first, second] = fired;
    if (!first || !second) throw new Error('two firings are needed');
    const { rotationDegrees, shift } = second.placement;
    const turned = { ...second, placement: { rotationDegrees: rotationDegrees + 10, shift } };
    const moved = { ...second, placement: { rotationDegrees, shift: { x: shift.x + 150, y: shift.y } } };
    for (const wrong of [turned, moved]) {
      expect(Math.abs(correlation(textureOnTool(first), textureOnTool(wrong)))).toBeLessThan(0.3);
    }
  });

  it('is turned within the stated range, which can be the full circle', () => {
    for (const angle of angles(20)) expect(Math.abs(angle)).toBeLessThanOrEqual(20);
    expect(Math.max(...angles(180).map(Math.abs))).toBeGreaterThan(60);
    expect(new Set(angles(0).map(Math.abs))).toEqual(new Set([0]));
  });

  it('has a hole at the aperture and none of the surroundings when trimmed', () => {
    for (const { surface, placement } of fired) {
      expect(heightNear(surface, placement.shift.x, placement.shift.y)).toBeNaN();
      expect(surface.mask[0]).toBe(0);
      const share = countValid(surface) / surface.mask.length;
      expect(share).toBeGreaterThan(0.25);
      expect(share).toBeLessThan(0.6);
      expect(surface.spacing).toEqual({ x: 6.25, y: 6.25 });
    }
  });

  it('carries texture and form of the size of a real impression', () => {
    for (const mark of fired) {
      const heights = spread([...mark.surface.values].filter((_, i) => mark.surface.mask[i] === 1));
      // Tilt to 0.4° on each axis over 3.6 mm, a crown to 12 µm, texture of some µm.
      expect(heights.at(0.99) - heights.at(0.01)).toBeLessThan(60);
      const texture = spread([...textureOnTool(mark)]);
      expect(texture.at(0.84) - texture.at(0.16)).toBeGreaterThan(1);
      expect(texture.at(0.84) - texture.at(0.16)).toBeLessThan(4);
    }
  });

  it('is marked less when its primer is harder', () => {
    const [soft = 0, hard = 0] = [1, 1.8].map((hardness) => {
      const texture = spread([...textureOnTool(fireCartridgeCase(gun, 1, { hardness }))]);
      return texture.at(0.84) - texture.at(0.16);
    });
    expect(hard).toBeLessThan(0.9 * soft);
  });

  it('has pocket, case head and flow-back in a full field', () => {
    const { surface, placement } = fireCartridgeCase(gun, 1, { fullField: true, spacing: 12.5 });
    const measuredAt = (radius: number) => {
      let measured = 0;
      for (let degrees = 0; degrees < 360; degrees += 5) {
        const angle = (degrees * Math.PI) / 180;
        const height = heightNear(surface, radius * Math.cos(angle), radius * Math.sin(angle));
        if (!Number.isNaN(height)) measured++;
      }
      return measured / 72;
    };
    expect(measuredAt(1600)).toBeGreaterThan(0.9);
    expect(measuredAt(2275)).toBeLessThan(0.5);
    expect(measuredAt(2560)).toBeGreaterThan(0.9);
    const angle = (placement.rotationDegrees * Math.PI) / 180;
    const onTool = (x: number) =>
      heightNear(surface, x * Math.cos(angle) + placement.shift.x, x * Math.sin(angle) + placement.shift.y);
    expect(onTool(0)).toBeNaN();
    expect(onTool(950) - onTool(1250)).toBeGreaterThan(10);
  });
});

describe('a firing-pin impression', () => {
  const marks = [1, 2].map((firing) => impressFiringPin(gun, firing));
  const other = impressFiringPin(nextGun, 1);

  it('is a bowl, lowest at its middle', () => {
    for (const { surface, placement } of marks) {
      const bottom = heightNear(surface, placement.shift.x + 5, placement.shift.y + 5);
      const flank = heightNear(surface, placement.shift.x + 420, placement.shift.y + 5);
      expect(flank - bottom).toBeGreaterThan(60);
    }
  });

  it('shows the tip that made it, however the pin was turned', () => {
    const [first, second] = marks.map(textureOnTool);
    const none = new Float64Array();
    expect(correlation(first ?? none, second ?? none)).toBeGreaterThan(0.5);
    const between = correlation(first ?? none, textureOnTool(other));
    expect(Math.abs(between)).toBeLessThan(0.4);
  });
});
