import { describe, expect, it } from 'vitest';
import type { LengthUnit } from '../../../engine/surface/length-unit.ts';
import type { X3pFile } from '../../../engine/surface/x3p/x3p-file.ts';
import { x3pToSurface } from '../../../engine/surface/x3p/x3p-to-surface.ts';
import { x3pDocument } from '../../fixtures/x3p-document.ts';

/** The document of the fixtures as a writer leaves it who counts in another unit than metres. */
function writtenIn(perMetre: number, what: 'all' | 'heights' = 'all'): X3pFile {
  const file = x3pDocument();
  const increment = 6.25e-6 * (what === 'all' ? perMetre : 1);
  const heights = file.heights.map((value) => value * perMetre);
  return { ...file, x: { increment, offset: 0 }, y: { increment, offset: 0 }, heights };
}

const inMetres = x3pToSurface(x3pDocument()).surface;

describe('scales of an X3P', () => {
  it('turns metres into µm about the median, and masks what is missing', () => {
    const file = x3pDocument({
      width: 3,
      height: 2,
      heights: Float64Array.of(0.01, 0.010001, 0.010002, NaN, Infinity, 0.010004),
    });
    const { surface, warnings } = x3pToSurface(file);
    expect(surface).toMatchObject({
      modality: 'topography',
      width: 3,
      height: 2,
      spacing: { x: 6.25, y: 6.25 },
    });
    // Measured: 10 mm and 0, 1, 2 and 4 µm; the upper median is 2 µm.
    expect([...surface.mask]).toEqual([1, 1, 1, 0, 0, 1]);
    for (const [index, expected] of [-2, -1, 0, 0, 0, 2].entries())
      expect(surface.values[index]).toBeCloseTo(expected, 6);
    expect(warnings).toEqual([]);
  });

  it('keeps nanometres on top of an offset of 10 mm', () => {
    const heights = x3pDocument().heights.map((value) => value * 0.2 + 0.01);
    const { surface } = x3pToSurface(x3pDocument({ heights }));
    for (const [index, value] of surface.values.entries())
      expect(value).toBeCloseTo((inMetres.values[index] ?? 0) * 0.2, 6);
  });

  it('multiplies integers by the increment of the heights, floating-point numbers by nothing', () => {
    const z = { dataType: 'I', increment: 1e-8, offset: -0.5 } as const;
    const steps = Int16Array.of(0, 100, -100);
    const { surface } = x3pToSurface(x3pDocument({ width: 3, height: 1, z, heights: steps }));
    expect([...surface.values]).toEqual([0, 1, -1]);
    const csafe = x3pDocument({ z: { dataType: 'D', increment: 1e-6, offset: 0 } });
    expect(x3pToSurface(csafe).surface.values).toEqual(inMetres.values);
  });

  it.each<[LengthUnit, number]>([
    ['mm', 1e3],
    ['um', 1e6],
    ['nm', 1e9],
  ])('refuses a file written in %s until the upload says so', (heightUnit, perMetre) => {
    for (const what of ['all', 'heights'] as const) {
      const file = writtenIn(perMetre, what);
      expect(() => x3pToSurface(file)).toThrow(expect.objectContaining({ code: 'height-unit-implausible' }));
      const { surface } = x3pToSurface(file, { heightUnit });
      expect(surface.spacing.x).toBeCloseTo(6.25, 9);
      for (const [index, value] of surface.values.entries())
        expect(value).toBeCloseTo(inMetres.values[index] ?? 0, 4);
    }
  });

  it('refuses a declared unit that cannot be right', () => {
    for (const heightUnit of ['mm', 'um', 'nm'] as const)
      expect(() => x3pToSurface(x3pDocument(), { heightUnit })).toThrow(
        expect.objectContaining({ code: 'height-unit-implausible' }),
      );
  });

  it('needs a declared pixel size where increments are missing', () => {
    const file = x3pDocument({ x: { increment: null, offset: 0 } });
    expect(() => x3pToSurface(file)).toThrow(expect.objectContaining({ code: 'x3p-increment-missing' }));
    expect(x3pToSurface(file, { pixelSizeUm: 3 }).surface.spacing).toEqual({ x: 3, y: 3 });
    expect(() => x3pToSurface(file, { pixelSizeUm: 3000 })).toThrow(
      expect.objectContaining({ code: 'spacing-implausible' }),
    );
  });

  it('takes a declared pixel size where the increments cannot be right, and says how to', () => {
    // Increments in µm, heights in metres: no unit makes both plausible.
    const file = x3pDocument({ x: { increment: 6.25, offset: 0 }, y: { increment: 6.25, offset: 0 } });
    for (const declared of [{}, { heightUnit: 'um' }] as const)
      expect(() => x3pToSurface(file, declared)).toThrow(/pixelSizeUm/);
    const { surface, warnings } = x3pToSurface(file, { pixelSizeUm: 6.25 });
    expect(surface).toEqual(inMetres);
    expect(warnings).toEqual([expect.stringContaining('implausible increments')]);
    const oblong = x3pDocument({ x: { increment: 6.25, offset: 0 }, y: { increment: 12.5, offset: 0 } });
    expect(() => x3pToSurface(oblong, { pixelSizeUm: 6.25 })).toThrow(/no single pixelSizeUm/);
  });

  it.each([5e-8, 1e-4])('takes the bound %d m for a distance between points', (increment) => {
    const axis = { increment, offset: 0 };
    const heights = x3pDocument().heights.map((height) => height * 0.1);
    expect(x3pToSurface(x3pDocument({ x: axis, y: axis, heights })).surface.spacing.x).toBeCloseTo(
      increment * 1e6,
    );
  });

  it('refuses a scan larger than any mark before it becomes a grid', () => {
    // 1000 points at 100 µm: 100 mm.
    const x = { increment: 1e-4, offset: 0 };
    const wide = x3pDocument({ width: 1000, height: 1, x, heights: new Float64Array(1000) });
    expect(() => x3pToSurface(wide)).toThrow(
      expect.objectContaining({
        code: 'spacing-implausible',
        message: expect.stringMatching(/spans 100 × 0.00625 mm; no mark of a firearm is larger than 60 mm/),
      }),
    );
    const widest = Float64Array.from({ length: 600 }, (_, i) => 1e-6 * Math.sin(i));
    expect(x3pToSurface(x3pDocument({ width: 600, height: 1, x, heights: widest })).surface.width).toBe(600);
  });

  it.each([0, 1])(
    'judges a surface by its measured points, with every column of parity %i unmeasured',
    (odd) => {
      // 1000 columns: even steps through all points would meet the same columns in every row.
      const heights = Float64Array.from({ length: 1e6 }, (_, i) =>
        i % 2 === odd ? NaN : 2e-6 * Math.sin(i / 5) + 1e-6 * Math.cos(i / 3000),
      );
      const { surface } = x3pToSurface(x3pDocument({ width: 1000, height: 1000, heights }));
      expect(surface.mask.indexOf(1)).toBe(1 - odd);
    },
  );

  it('sees heights that alternate in step with the rows', () => {
    const heights = Float64Array.from({ length: 1e6 }, (_, i) => (i % 10 === 0 ? 1e-6 : 2e-6));
    expect(x3pToSurface(x3pDocument({ width: 1000, height: 1000, heights })).warnings).toEqual([]);
  });

  it('calls a constant surface with a spike flat, not written in another unit', () => {
    const heights = new Float64Array(32 * 24).fill(1e-6);
    heights[5] = 5e-6;
    expect(() => x3pToSurface(x3pDocument({ heights }))).toThrow(
      expect.objectContaining({ code: 'surface-flat', message: expect.stringMatching(/^Nearly every/) }),
    );
  });

  it('refuses an axis that would mirror the mark, and integers without a scale', () => {
    expect(() => x3pToSurface(x3pDocument({ y: { increment: -6.25e-6, offset: 0 } }))).toThrow(
      expect.objectContaining({ code: 'spacing-implausible' }),
    );
    const z = { dataType: 'L', increment: null, offset: 0 } as const;
    const integers = x3pDocument({ z, heights: new Int32Array(32 * 24).map((_, index) => index) });
    expect(() => x3pToSurface(integers)).toThrow(expect.objectContaining({ code: 'x3p-increment-missing' }));
  });

  it("does not take a writer's largest number for a height", () => {
    const heights = x3pDocument().heights.slice();
    heights[100] = 3.4e38;
    const { surface, warnings } = x3pToSurface(x3pDocument({ heights }));
    expect(surface.mask[100]).toBe(0);
    expect(surface.values[100]).toBe(0);
    expect(surface.values[101]).toBeCloseTo(inMetres.values[101] ?? 0, 6);
    expect(warnings).toHaveLength(1);
  });
});
