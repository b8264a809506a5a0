import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  prepareSignatureInput,
  SurfaceUnsuitable,
  type SignatureInput,
} from '../../../engine/signature/prepare-signature-input.ts';
import type { Surface } from '../../../engine/surface/surface.ts';
import { PREPARATION } from '../../../models/training/autocorrelation-parameters.ts';
import { fireCartridgeCase } from '../../../simulator/firing/fire-cartridge-case.ts';
import { simulateGun } from '../../../simulator/gun/simulate-gun.ts';
import { gridSurface } from '../preprocess/grid-surface.ts';

const gun = simulateGun(11, { productionRun: 3, serial: 0 });
const breechFace = fireCartridgeCase(gun, 1).surface;
const prepare = (surface: Surface, mark: string) => prepareSignatureInput(surface, mark, PREPARATION);

/** The same heights times a factor, on a plane. */
function altered(surface: Surface, factor: number, slopeX: number, slopeY: number): Surface {
  const values = surface.values.map(
    (value, i) => factor * value + slopeX * (i % surface.width) + slopeY * Math.floor(i / surface.width) - 20,
  );
  return { ...surface, values };
}

/** The same mark elsewhere in a larger field. */
function moved(surface: Surface, left: number, top: number): Surface {
  const heightAt = (x: number, y: number) => {
    const inside = x >= left && y >= top && x < left + surface.width && y < top + surface.height;
    const i = (y - top) * surface.width + x - left;
    return inside && surface.mask[i] === 1 ? surface.values[i] : Number.NaN;
  };
  return gridSurface(surface.width + left + 30, surface.height + top + 10, heightAt, surface.spacing);
}

/** Of one mark, but for the rounding of heights to 32 bits: to a hundredth of their spread at every point. */
function expectAlike(actual: SignatureInput, expected: SignatureInput): void {
  expect(actual.canvas).toBe(expected.canvas);
  expect(actual.mask).toEqual(expected.mask);
  const worst = actual.values.reduce(
    (most, value, i) => Math.max(most, Math.abs(value - expected.values[i])),
    0,
  );
  expect(worst).toBeLessThan(0.01);
}

describe('the input of a signature', () => {
  it('is not made of a scan that would have too many points at the working spacing', () => {
    // 60 × 60 mm, as large as a scan may be: 23 million points at the firing pin's 12.5 µm, 6 million at 25 µm.
    const points = 2400 * 2400;
    const huge = { ...breechFace, width: 2400, height: 2400, spacing: { x: 25, y: 25 } };
    const unmeasured = { ...huge, values: new Float32Array(points), mask: new Uint8Array(points) };
    expect(() => prepare(unmeasured, 'firing_pin')).toThrow(/spans 60 × 60 mm.*Crop it to the mark/);
    expect(() => prepare(unmeasured, 'breech_face')).toThrow(/0.00 mm² of the mark/);
  });

  it('holds heights in units of their spread, clipped, and nothing where nothing was measured', () => {
    const unclipped = prepareSignatureInput(breechFace, 'breech_face', { ...PREPARATION, clipRms: 1e6 });
    let [sum, points] = [0, 0];
    unclipped.values.forEach((value, i) => {
      if (unclipped.mask[i] === 0) expect(value).toBe(0);
      else [sum, points] = [sum + value * value, points + 1];
    });
    expect(Math.sqrt(sum / points)).toBeCloseTo(1, 4);
    const { values } = prepareSignatureInput(breechFace, 'breech_face', { ...PREPARATION, clipRms: 2 });
    expect(values).toEqual(unclipped.values.map((value) => Math.max(-2, Math.min(2, value))));
  });

  it('stands in the middle of the canvas, wherever the mark stood in its field', () => {
    const { canvas, mask } = prepare(moved(breechFace, 200, 0), 'breech_face');
    const columns = Array.from(mask, (flag, i) => (flag === 1 ? i % canvas : -1)).filter((x) => x >= 0);
    const [left, right] = columns.reduce(([a, b], x) => [Math.min(a, x), Math.max(b, x)], [canvas, 0]);
    expect(Math.abs(left - (canvas - 1 - right))).toBeLessThanOrEqual(1);
  });

  it('is the same for a mark moved by whole working points', () => {
    // Four points of 6.25 µm are one of 25 µm.
    const input = prepare(breechFace, 'breech_face');
    expectAlike(prepare(moved(breechFace, 40, 16), 'breech_face'), input);
    expectAlike(prepare(moved(breechFace, 4, 80), 'breech_face'), input);
  });

  it('does not depend on tilt, nor on the scale of heights', () => {
    const rough = (x: number, y: number) => Math.sin(x * y) + Math.cos(x / 7 + y / 5);
    const patch = gridSurface(240, 180, rough, { x: 6.25, y: 6.25 });
    const input = prepare(patch, 'firing_pin');
    const slope = fc.double({ min: -1, max: 1, noNaN: true });
    const factor = fc.double({ min: 0.2, max: 20, noNaN: true });
    fc.assert(
      fc.property(factor, slope, slope, (scale, slopeX, slopeY) => {
        expectAlike(prepare(altered(patch, scale, slopeX, slopeY), 'firing_pin'), input);
      }),
      { numRuns: 20 },
    );
  });

  it('hardly depends on the tilt of a masked breech face', () => {
    // 2° on the stage. Where the mask cuts through a block, its mean stands for its measured part, off the middle.
    const slope = breechFace.spacing.x * Math.tan((2 * Math.PI) / 180);
    const [input, tilted] = [breechFace, altered(breechFace, 1, slope, 0)].map((surface) =>
      prepare(surface, 'breech_face'),
    );
    expect(tilted.mask).toEqual(input.mask);
    const measured = input.mask.reduce((sum, flag) => sum + flag, 0);
    const squares = tilted.values.reduce((sum, value, i) => sum + (value - input.values[i]) ** 2, 0);
    expect(Math.sqrt(squares / measured)).toBeLessThan(0.02);
  });

  it('leaves burnt-out and black pixels of a picture out, and looks for no flat face in it', () => {
    const light = (x: number, y: number) => {
      if (x < 20) return 0;
      if (x >= 80) return 1;
      return 0.3 + (x > 50 ? 0.4 : 0) + 0.1 * Math.sin(x * y);
    };
    const picture = { ...gridSurface(100, 100, light, { x: 25, y: 25 }), modality: 'reflectance' } as const;
    expect(prepare(picture, 'breech_face').mask.reduce((sum, flag) => sum + flag, 0)).toBe(60 * 100);
  });
});

describe('a surface is refused', () => {
  const rough = (x: number, y: number) => Math.sin(x * y);

  it.each([
    [
      'too coarse',
      gridSurface(100, 100, rough, { x: 60, y: 10 }),
      'The points stand 60 µm apart; a breech face needs 50 µm or finer. Scan it again at a higher resolution.',
    ],
    [
      'too small',
      gridSurface(15, 15, rough, { x: 25, y: 25 }),
      'Only 0.14 mm² of the mark could be used; 0.25 mm² are needed.',
    ],
    [
      'unmeasured',
      gridSurface(100, 100, () => Number.NaN, { x: 25, y: 25 }),
      'Only 0.00 mm² of the mark could be used; 0.25 mm² are needed.',
    ],
    [
      'flat',
      gridSurface(100, 100, () => 3, { x: 25, y: 25 }),
      'The surface is flat: there is no mark in it to compare.',
    ],
    [
      'a smooth plane, whose only texture is the rounding of its heights',
      gridSurface(100, 100, (x, y) => 300 + 0.7 * x - 0.3 * y, { x: 25, y: 25 }),
      'The surface is flat: there is no mark in it to compare.',
    ],
  ])('that is %s', (_, surface, message) => {
    expect(() => prepare(surface, 'breech_face')).toThrow(new SurfaceUnsuitable(message));
  });

  it('for a mark that no signature is defined for', () => {
    expect(() => prepare(breechFace, 'chamber_mark')).toThrow(
      new SurfaceUnsuitable('No signature is defined for the mark chamber_mark.'),
    );
  });
});
