import type { Surface } from '../surface/surface.ts';
import { solveSystem } from './solve-system.ts';

/** Coefficients of 1, x, y and, for a quadratic form, x², xy, y² (x, y in points from the centre). */
export type Form = Float64Array;

function terms(x: number, y: number, count: number): number[] {
  return count === 3 ? [1, x, y] : [1, x, y, x * x, x * y, y * y];
}

/** A smaller pivot means that the points do not determine the form. */
const LEAST_PIVOT = 1e-12;

/**
 * Least-squares plane (`degree` 1) or quadratic form (2) through the points where `mask` is 1.
 * Null when the points do not determine it.
 */
export function fitForm(surface: Surface, mask: Uint8Array, degree: 1 | 2): Form | null {
  const count = degree === 1 ? 3 : 6;
  // Coordinates scaled to about ±1 keep the normal equations well conditioned.
  const scale = 2 / Math.max(surface.width, surface.height);
  const matrix = Array.from({ length: count }, () => new Float64Array(count));
  const right = new Float64Array(count);
  let used = 0;
  for (let y = 0, i = 0; y < surface.height; y++) {
    for (let x = 0; x < surface.width; x++, i++) {
      if (mask[i] === 0) continue;
      used++;
      const t = terms((x - surface.width / 2) * scale, (y - surface.height / 2) * scale, count);
      for (let a = 0; a < count; a++) {
        right[a] += t[a] * surface.values[i];
        for (let b = 0; b < count; b++) matrix[a][b] += t[a] * t[b];
      }
    }
  }
  return used < count ? null : solveSystem(matrix, right, LEAST_PIVOT);
}

/** The form's height at every point of the surface, µm. */
export function evaluateForm(surface: Surface, form: Form): Float32Array {
  const scale = 2 / Math.max(surface.width, surface.height);
  const out = new Float32Array(surface.width * surface.height);
  for (let y = 0, i = 0; y < surface.height; y++) {
    for (let x = 0; x < surface.width; x++, i++) {
      const t = terms((x - surface.width / 2) * scale, (y - surface.height / 2) * scale, form.length);
      let sum = 0;
      for (let a = 0; a < form.length; a++) sum += form[a] * t[a];
      out[i] = sum;
    }
  }
  return out;
}
