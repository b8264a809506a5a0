import type { Line } from './gaussian-regression.ts';

/** The line whose point i stands at i + `points` of the given one, linearly interpolated between measured points. */
export function shiftLine({ values, valid }: Line, points: number): Line {
  const out = { values: new Float64Array(values.length), valid: new Uint8Array(values.length) };
  const whole = Math.floor(points);
  const part = points - whole;
  for (let i = 0; i < values.length; i++) {
    const left = i + whole;
    const right = part === 0 ? left : left + 1;
    if (left < 0 || right >= values.length || valid[left] === 0 || valid[right] === 0) continue;
    out.values[i] = (1 - part) * values[left] + part * values[right];
    out.valid[i] = 1;
  }
  return out;
}
