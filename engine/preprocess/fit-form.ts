import type { Surface } from '../surface/surface.ts';

/** Coefficients of 1, x, y and, for a quadratic form, x², xy, y² (x, y in points from the centre). */
export type Form = Float64Array;

function terms(x: number, y: number, count: number): number[] {
  return count === 3 ? [1, x, y] : [1, x, y, x * x, x * y, y * y];
}

/** Solves the normal equations in place by Gaussian elimination with pivoting; null when they are singular. */
function solve(matrix: number[][], right: number[]): Float64Array | null {
  const n = right.length;
  for (let column = 0; column < n; column++) {
    let pivot = column;
    for (let row = column + 1; row < n; row++) {
      if (Math.abs(matrix[row][column]) > Math.abs(matrix[pivot][column])) pivot = row;
    }
    if (Math.abs(matrix[pivot][column]) < 1e-12) return null;
    [matrix[column], matrix[pivot]] = [matrix[pivot], matrix[column]];
    [right[column], right[pivot]] = [right[pivot], right[column]];
    for (let row = column + 1; row < n; row++) {
      const factor = matrix[row][column] / matrix[column][column];
      for (let k = column; k < n; k++) matrix[row][k] -= factor * matrix[column][k];
      right[row] -= factor * right[column];
    }
  }
  const solution = new Float64Array(n);
  for (let row = n - 1; row >= 0; row--) {
    let sum = right[row];
    for (let k = row + 1; k < n; k++) sum -= matrix[row][k] * solution[k];
    solution[row] = sum / matrix[row][row];
  }
  return solution;
}

/**
 * Least-squares plane (`degree` 1) or quadratic form (2) through the points where `mask` is 1.
 * Null when the points do not determine it.
 */
export function fitForm(surface: Surface, mask: Uint8Array, degree: 1 | 2): Form | null {
  const count = degree === 1 ? 3 : 6;
  // Coordinates scaled to about ±1 keep the normal equations well conditioned.
  const scale = 2 / Math.max(surface.width, surface.height);
  const matrix = Array.from({ length: count }, () => Array.from({ length: count }, () => 0));
  const right = Array.from({ length: count }, () => 0);
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
  return used < count ? null : solve(matrix, right);
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
