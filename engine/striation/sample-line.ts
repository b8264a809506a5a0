import type { Line } from './gaussian-regression.ts';

/** Points. */
const NEAR = 1e-6;

/**
 * The line at `count` places `step` points apart, the middle one at point `centre`: linearly interpolated between
 * measured points.
 */
export function sampleLine({ values, valid }: Line, centre: number, step: number, count: number): Line {
  const out = { values: new Float64Array(count), valid: new Uint8Array(count) };
  const start = centre - ((count - 1) / 2) * step;
  const last = values.length - 1;
  for (let i = 0; i < count; i++) {
    // A hair before or behind a point means the point: rounding must not cost the ends.
    const at = start + i * step;
    const left = Math.floor(at + NEAR);
    const part = at - left < NEAR ? 0 : at - left;
    const right = part === 0 ? left : left + 1;
    if (left < 0 || right > last || (valid[left] & valid[right]) === 0) continue;
    out.values[i] = values[left] + part * (values[right] - values[left]);
    out.valid[i] = 1;
  }
  return out;
}
