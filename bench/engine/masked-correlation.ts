import FFT from 'fft.js';
import type { Level } from '../../engine/impression/level.ts';

/** ±30° in steps of 3°, as published pipelines search. */
const ANGLES = Array.from({ length: 21 }, (_, i) => 3 * (i - 10));

/** Least overlap that counts, as a share of the largest. */
const LEAST_OVERLAP = 0.3;

/** A plain two-dimensional transform of a complex plane, in place. */
function transform(plane: Float64Array, fft: FFT, side: number, inverse: boolean): void {
  const [line, out] = [new Float64Array(2 * side), new Float64Array(2 * side)];
  for (const [step, next] of [
    [1, side],
    [side, 1],
  ]) {
    for (let k = 0; k < side; k++) {
      for (let i = 0; i < side; i++) {
        const from = 2 * (k * next + i * step);
        line[2 * i] = plane[from];
        line[2 * i + 1] = plane[from + 1];
      }
      if (inverse) fft.inverseTransform(out, line);
      else fft.transform(out, line);
      for (let i = 0; i < side; i++) {
        const to = 2 * (k * next + i * step);
        plane[to] = out[2 * i];
        plane[to + 1] = out[2 * i + 1];
      }
    }
  }
}

/** Values, mask and squares of a level turned about its middle, transformed. */
function turnedSpectra(level: Level, degrees: number, fft: FFT, side: number): Float64Array[] {
  const planes = [0, 1, 2].map(() => new Float64Array(2 * side * side));
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const { width, height, values, mask } = level;
  for (let py = 0; py < side / 2; py++) {
    for (let px = 0; px < side / 2; px++) {
      const [u, v] = [px - side / 4, py - side / 4];
      const x = Math.round(cos * u - sin * v + width / 2);
      const y = Math.round(sin * u + cos * v + height / 2);
      if (x < 0 || y < 0 || x >= width || y >= height || mask[y * width + x] === 0) continue;
      const value = values[y * width + x];
      const to = 2 * (py * side + px);
      planes[0][to] = value;
      planes[1][to] = 1;
      planes[2][to] = value * value;
    }
  }
  for (const plane of planes) transform(plane, fft, side, false);
  return planes;
}

function correlate(a: Float64Array, b: Float64Array, fft: FFT, side: number): Float64Array {
  const product = new Float64Array(a.length);
  for (let i = 0; i < a.length; i += 2) {
    product[i] = a[i] * b[i] + a[i + 1] * b[i + 1];
    product[i + 1] = a[i] * b[i + 1] - a[i + 1] * b[i];
  }
  transform(product, fft, side, true);
  return product;
}

/**
 * What the bench is compared with: normalised cross-correlation of masked images by Fourier transform (Padfield 2012)
 * at every angle, written plainly. The highest correlation over all angles and shifts.
 */
export function maskedCorrelation(a: Level, b: Level): number {
  let side = 64;
  while (side < 2 * Math.max(a.width, a.height, b.width, b.height)) side *= 2;
  const fft = new FFT(side);
  const [imageA, maskA, squareA] = turnedSpectra(a, 0, fft, side);
  let best = -1;
  for (const angle of ANGLES) {
    const [imageB, maskB, squareB] = turnedSpectra(b, angle, fft, side);
    const overlap = correlate(maskA, maskB, fft, side);
    const sumA = correlate(imageA, maskB, fft, side);
    const sumB = correlate(maskA, imageB, fft, side);
    const squaresA = correlate(squareA, maskB, fft, side);
    const squaresB = correlate(maskA, squareB, fft, side);
    const products = correlate(imageA, imageB, fft, side);
    const least = LEAST_OVERLAP * overlap.reduce((most, n) => Math.max(most, n), 0);
    for (let i = 0; i < overlap.length; i += 2) {
      const n = overlap[i];
      if (n < least) continue;
      const spread = (squaresA[i] - sumA[i] ** 2 / n) * (squaresB[i] - sumB[i] ** 2 / n);
      if (spread > 0) best = Math.max(best, (products[i] - (sumA[i] * sumB[i]) / n) / Math.sqrt(spread));
    }
  }
  return best;
}
