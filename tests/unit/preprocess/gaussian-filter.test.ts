import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gaussianMean } from '../../../engine/preprocess/gaussian-filter.ts';

const SIDE = 16;
const masks = fc.uint8Array({ min: 0, max: 1, minLength: SIDE * SIDE, maxLength: SIDE * SIDE });
const sigmas = fc.double({ min: 0.2, max: 12, noNaN: true });

describe('Gaussian mean', () => {
  // ISO 16610: a wave of length λ passes with 2^-(λc/λ)², where σ = 0.1874 λc.
  it.each([
    [1, 0.5],
    [2, 0.8409],
    [0.5, 0.0625],
  ])('passes a wave of %f times the cut-off with %f of its amplitude', (ratio, transmission) => {
    const cutoff = 40;
    const [width, height] = [600, 3];
    const wave = (x: number) => Math.sin((2 * Math.PI * x) / (ratio * cutoff));
    const values = Float32Array.from({ length: width * height }, (_, i) => wave(i % width));
    const mask = new Uint8Array(width * height).fill(1);
    const passed = gaussianMean(values, mask, width, height, 0.1874 * cutoff);
    for (let x = 100; x < 500; x++) expect(passed[width + x]).toBeCloseTo(transmission * wave(x), 3);
  });

  it('filters columns as it filters rows', () => {
    const [width, height] = [23, 31];
    const values = Float32Array.from({ length: width * height }, (_, i) => Math.sin(i * i));
    const transposed = values.map((_, i) => values[(i % height) * width + Math.floor(i / height)]);
    const full = new Uint8Array(values.length).fill(1);
    const rows = gaussianMean(values, full, width, height, 2.5);
    const columns = gaussianMean(transposed, full, height, width, 2.5);
    rows.forEach((value, i) =>
      expect(columns[(i % width) * height + Math.floor(i / width)]).toBeCloseTo(value, 5),
    );
  });

  it('keeps a constant under any mask, also at the border and beside holes', () => {
    fc.assert(
      fc.property(masks, sigmas, fc.integer({ min: -500, max: 500 }), (mask, sigma, height) => {
        const values = new Float32Array(SIDE * SIDE).fill(height);
        gaussianMean(values, mask, SIDE, SIDE, sigma).forEach((value, i) =>
          expect(value).toBeCloseTo(mask[i] === 1 ? height : 0, 2),
        );
      }),
    );
  });

  it('is not touched by what stands where nothing was measured', () => {
    fc.assert(
      fc.property(masks, sigmas, (mask, sigma) => {
        const clean = Float32Array.from(mask, (measured, i) => (measured === 1 ? Math.sin(i) : 0));
        const dirty = Float32Array.from(mask, (measured, i) => (measured === 1 ? Math.sin(i) : 1e9));
        expect(gaussianMean(dirty, mask, SIDE, SIDE, sigma)).toEqual(
          gaussianMean(clean, mask, SIDE, SIDE, sigma),
        );
      }),
    );
  });
});
