import { describe, expect, it } from 'vitest';
import type { Surface } from '../../../engine/surface/surface.ts';
import { photograph } from '../../../simulator/scanner/photograph.ts';

function bump(height: number): Surface {
  const values = Float32Array.from({ length: 10_000 }, (_, i) => {
    const x = (i % 100) - 50;
    const y = Math.floor(i / 100) - 50;
    return height * Math.exp(-(x * x + y * y) / 200);
  });
  const mask = new Uint8Array(10_000).fill(1);
  return { modality: 'topography', width: 100, height: 100, spacing: { x: 5, y: 5 }, values, mask };
}

describe('a photograph', () => {
  it('has the exposure of a flat specimen and the size of its pixels', () => {
    const picture = photograph(bump(0), { lightAzimuthDegrees: 30, pixelSizeUm: 8 });
    expect(picture).toMatchObject({
      modality: 'reflectance',
      width: 62,
      height: 62,
      spacing: { x: 8, y: 8 },
    });
    for (const light of picture.values) expect(light).toBeCloseTo(0.45, 5);
  });

  it.each([
    { lightAzimuthDegrees: 0, brighter: [50, 42], darker: [50, 58] },
    { lightAzimuthDegrees: 90, brighter: [58, 50], darker: [42, 50] },
    { lightAzimuthDegrees: 225, brighter: [44, 56], darker: [56, 44] },
  ])(
    'is brighter on the side of a lamp at $lightAzimuthDegrees°',
    ({ lightAzimuthDegrees, brighter, darker }) => {
      const picture = photograph(bump(5), { lightAzimuthDegrees, pixelSizeUm: 5 });
      const at = ([x = 0, y = 0]: number[]) => picture.values[y * picture.width + x] ?? 0;
      expect(at(brighter)).toBeGreaterThan(0.5);
      expect(at(darker)).toBeLessThan(0.4);
    },
  );

  it('is black, not missing, where no light came back', () => {
    const holed = bump(0);
    holed.mask[5050] = 0;
    const picture = photograph(holed, { lightAzimuthDegrees: 0, pixelSizeUm: 5 });
    expect(picture.values[5050]).toBe(0);
    expect(picture.mask[5050]).toBe(1);
  });
});
