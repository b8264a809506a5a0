import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderRelief, UNMEASURED_GREY } from '../../../engine/surface/render-relief.ts';
import type { Modality, Surface } from '../../../engine/surface/surface.ts';

function surfaceOf(
  width: number,
  height: number,
  value: (x: number, y: number) => number,
  over: {
    spacing?: { x: number; y: number };
    modality?: Modality;
    measured?: (x: number, y: number) => boolean;
  } = {},
): Surface {
  const values = new Float32Array(width * height);
  const mask = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (over.measured && !over.measured(x, y)) continue;
      values[y * width + x] = value(x, y);
      mask[y * width + x] = 1;
    }
  }
  const spacing = over.spacing ?? { x: 5, y: 5 };
  return { modality: over.modality ?? 'topography', width, height, spacing, values, mask };
}

const bump = (x: number, y: number) => 8 * Math.exp(-((x - 50) ** 2 + (y - 50) ** 2) / 200);
const aroundHole = (x: number, y: number) => (x - 50) ** 2 + (y - 50) ** 2 > 400;

describe('relief of a topography', () => {
  // Light at 45°: a flat surface is lit by sin 45° = 0.7071, drawn between 64 and 255: 64 + 191 * 0.7071 = 199.
  it.each([400, 64, 37])('draws a tilted plane in one grey, at most %i px wide', (widest) => {
    const plane = surfaceOf(120, 90, (x, y) => 40 + 0.8 * x - 0.3 * y);
    const { grey } = renderRelief(plane, { widest });
    expect(new Set(grey)).toEqual(new Set([199]));
  });

  it('lights a bump from the north-west', () => {
    const { grey, width } = renderRelief(surfaceOf(101, 101, bump), { widest: 101 });
    const northWest = grey[43 * width + 43] ?? 0;
    const southEast = grey[57 * width + 57] ?? 0;
    expect(northWest).toBeGreaterThan(230);
    expect(southEast).toBeLessThan(150);
    expect(grey[0]).toBe(199);
  });

  it.each([
    { azimuthDegrees: 0, lit: [50, 43], dark: [50, 57] },
    { azimuthDegrees: 90, lit: [57, 50], dark: [43, 50] },
    { azimuthDegrees: 180, lit: [50, 57], dark: [50, 43] },
    { azimuthDegrees: 270, lit: [43, 50], dark: [57, 50] },
  ])('takes a lamp at $azimuthDegrees° clockwise from the top', ({ azimuthDegrees, lit, dark }) => {
    const light = { azimuthDegrees, elevationDegrees: 30 };
    const { grey, width } = renderRelief(surfaceOf(101, 101, bump), { widest: 101, light });
    const at = ([x = 0, y = 0]: number[]) => grey[y * width + x] ?? 0;
    expect(at(lit)).toBeGreaterThan(at(dark) + 100);
  });

  it('shows a bump of 1 µm beside spikes of 1 mm', () => {
    const spiky = surfaceOf(120, 120, (x, y) => (x % 40 === 0 && y % 40 === 0 ? 1000 : bump(x, y) / 8));
    const { grey, width } = renderRelief(spiky, { widest: 120 });
    expect((grey[43 * width + 43] ?? 0) - (grey[57 * width + 57] ?? 0)).toBeGreaterThan(60);
  });

  it('marks unmeasured points with a grey that no measured point has', () => {
    const rough = surfaceOf(101, 101, (x, y) => 5 * Math.sin(x * y), { measured: aroundHole });
    const { grey, width } = renderRelief(rough, { widest: 101 });
    for (let y = 0; y < 101; y++) {
      for (let x = 0; x < 101; x++) {
        expect(grey[y * width + x] === UNMEASURED_GREY).toBe(!aroundHole(x, y));
      }
    }
  });

  it('keeps the shape of the specimen where the spacings differ', () => {
    // 300 x 1 µm by 100 x 6 µm: half as wide as it is tall.
    const tall = surfaceOf(300, 100, () => 0, { spacing: { x: 1, y: 6 } });
    expect(renderRelief(tall, { widest: 1000 })).toMatchObject({ width: 300, height: 600 });
    expect(renderRelief(tall, { widest: 100 })).toMatchObject({ width: 50, height: 100 });
  });

  it('draws a single row over its full length', () => {
    const profile = surfaceOf(500, 1, (x) => Math.sin(x / 9), { spacing: { x: 2, y: 0 } });
    expect(renderRelief(profile, { widest: 900 })).toMatchObject({ width: 500, height: 1 });
  });

  it('draws any surface, down to one point and to none measured', () => {
    const surfaces = fc.record({
      width: fc.integer({ min: 1, max: 12 }),
      height: fc.integer({ min: 1, max: 12 }),
      widest: fc.integer({ min: 1, max: 20 }),
      heights: fc.array(fc.float({ noNaN: true, min: -1e6, max: 1e6 }), { minLength: 144, maxLength: 144 }),
      flags: fc.array(fc.boolean(), { minLength: 144, maxLength: 144 }),
    });
    fc.assert(
      fc.property(surfaces, ({ width, height, widest, heights, flags }) => {
        const measured = (x: number, y: number) => flags[y * width + x] ?? false;
        const surface = surfaceOf(width, height, (x, y) => heights[y * width + x] ?? 0, { measured });
        const relief = renderRelief(surface, { widest });
        expect(relief.grey).toHaveLength(relief.width * relief.height);
        expect(Math.max(relief.width, relief.height)).toBeLessThanOrEqual(widest);
        for (const grey of relief.grey) expect(grey === UNMEASURED_GREY || grey >= 64).toBe(true);
      }),
    );
  });
});

describe('picture of a reflectance image', () => {
  it('keeps the contrast as stored', () => {
    const wedge = surfaceOf(5, 1, (x) => x / 4, { modality: 'reflectance' });
    expect([...renderRelief(wedge, { widest: 5 }).grey]).toEqual([0, 64, 128, 191, 255]);
  });

  it('averages light over blocks', () => {
    const stripes = surfaceOf(8, 8, (x) => x % 2, { modality: 'reflectance' });
    expect(new Set(renderRelief(stripes, { widest: 4 }).grey)).toEqual(new Set([128]));
  });
});
