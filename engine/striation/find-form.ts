import type { Line } from './gaussian-regression.ts';
import { median } from './median.ts';
import { STRIATION_PARAMETERS } from './parameters.ts';
import { evaluate, fitPolynomial, type Polynomial } from './polynomial.ts';

/** Median of the measured heights in equal parts of the line, in the middle of each; empty parts are left out. */
function knots({ values, valid }: Line, count: number): { x: number; z: number }[] {
  const width = values.length / count;
  return Array.from({ length: count }, (_, k) => {
    const [from, to] = [Math.floor(k * width), Math.floor((k + 1) * width)];
    const z = median(values.slice(from, to).filter((_, i) => valid[from + i] === 1));
    return { x: (from + to - 1) / 2, z };
  }).filter(({ z }) => Number.isFinite(z));
}

/**
 * The arc that most of a cross-cut lies on: of the parabolas through three of its knots the one near which most
 * points lie (consensus after Fischler and Bolles 1981, over all triples, so nothing is random). Shoulders, grooves
 * and dirt do not pull it, wherever they stand in the field. Null where three knots do not exist.
 *
 * @param deviation standard deviation of the land's heights about its arc, µm
 */
export function findForm(line: Line, deviation: number): Polynomial | null {
  const { formKnots } = STRIATION_PARAMETERS.shoulders;
  const points = knots(line, formKnots);
  const { values, valid } = line;
  const n = values.length;
  const step = Math.max(1, Math.floor(n / 300));
  let best: Polynomial | null = null;
  let most = 0;
  const heights = new Float64Array(n);
  const weights = new Float64Array(n);
  for (const { x, z } of points) heights[Math.round(x)] = z;
  for (let a = 0; a < points.length; a++) {
    for (let b = a + 2; b < points.length; b++) {
      for (let c = b + 2; c < points.length; c++) {
        const at = [a, b, c].map((k) => Math.round(points[k].x));
        for (const x of at) weights[x] = 1;
        const form = fitPolynomial(heights, weights, 2, [0, n - 1]);
        for (const x of at) weights[x] = 0;
        if (form === null) continue;
        let near = 0;
        for (let x = 0; x < n; x += step)
          if (valid[x] === 1) near += Math.exp(-0.5 * ((values[x] - evaluate(form, x)) / deviation) ** 2);
        if (near > most) [most, best] = [near, form];
      }
    }
  }
  return best;
}
