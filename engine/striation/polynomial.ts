import { solveSystem } from '../preprocess/solve-system.ts';

/** A smaller pivot means that the points do not determine the polynomial. */
const LEAST_PIVOT = 1e-10;

/** A polynomial about `centre` in steps of `scale` points: coefficients of 1, u, u², … */
export interface Polynomial {
  readonly centre: number;
  readonly scale: number;
  readonly coefficients: Float64Array;
}

export function evaluate({ centre, scale, coefficients }: Polynomial, x: number): number {
  const u = (x - centre) / scale;
  let sum = 0;
  for (let k = coefficients.length - 1; k >= 0; k--) sum = sum * u + coefficients[k];
  return sum;
}

/** Weighted least-squares polynomial through the points with weight; null where too few determine it. */
export function fitPolynomial(
  values: Float64Array,
  weights: Float64Array,
  degree: number,
  [from, to]: readonly [number, number],
): Polynomial | null {
  const centre = (from + to) / 2;
  const scale = Math.max(1, (to - from) / 2);
  const terms = degree + 1;
  const matrix = Array.from({ length: terms }, () => new Float64Array(terms));
  const right = new Float64Array(terms);
  const power = new Float64Array(terms);
  for (let x = from; x <= to; x++) {
    const weight = weights[x];
    if (weight === 0) continue;
    const u = (x - centre) / scale;
    power[0] = 1;
    for (let k = 1; k < terms; k++) power[k] = power[k - 1] * u;
    for (let a = 0; a < terms; a++) {
      right[a] += weight * power[a] * values[x];
      for (let b = 0; b < terms; b++) matrix[a][b] += weight * power[a] * power[b];
    }
  }
  const coefficients = solveSystem(matrix, right, LEAST_PIVOT);
  return coefficients === null ? null : { centre, scale, coefficients };
}
