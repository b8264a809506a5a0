import type { Line } from './gaussian-regression.ts';

/** Autocorrelation of a line about 0 at lags of 0 to `reach` points, over the measured pairs. */
export function autocorrelation({ values, valid }: Line, reach: number): Float32Array {
  const out = new Float32Array(reach + 1);
  for (let lag = 0; lag <= reach; lag++) {
    let [sum, count] = [0, 0];
    for (let i = 0; i + lag < values.length; i++) {
      if ((valid[i] & valid[i + lag]) === 0) continue;
      sum += values[i] * values[i + lag];
      count++;
    }
    out[lag] = count === 0 ? 0 : sum / count;
  }
  const power = out[0];
  return power > 0 ? out.map((value) => value / power) : out;
}

/**
 * Number of points that count as one independent point when two lines are correlated, from Bartlett's formula (1946)
 * for the variance of the correlation of unrelated lines: 1 + 2 Σ ρa(k) ρb(k).
 */
export function pointsPerIndependent(a: Float32Array, b: Float32Array): number {
  let sum = 1;
  for (let lag = 1; lag < Math.min(a.length, b.length); lag++) sum += 2 * a[lag] * b[lag];
  return Math.max(1, sum);
}
