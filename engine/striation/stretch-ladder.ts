import type { Line } from './gaussian-regression.ts';
import { STRIATION_PARAMETERS } from './parameters.ts';
import { sampleLine } from './sample-line.ts';

/** Logarithms of the stretches that are tried, from the largest shrinkage to the largest stretch. */
export function logStretches(): number[] {
  const { largestStretch, stretchSteps } = STRIATION_PARAMETERS.alignment;
  const count = 2 * stretchSteps + 1;
  return Array.from({ length: count }, (_, k) => Math.log1p(largestStretch) * (k / stretchSteps - 1));
}

/**
 * A line stretched about its middle by half of each stretch (by its square root). Two profiles are compared with step
 * k of the one and the opposite step of the other, so that comparison favours neither.
 */
export function stretchLadder(line: Line): Line[] {
  const last = line.values.length - 1;
  return logStretches().map((logStretch) => {
    if (logStretch === 0) return line;
    const factor = Math.exp(logStretch / 2);
    return sampleLine(line, last / 2, 1 / factor, Math.floor(last * factor + 1e-9) + 1);
  });
}

/** The means over neighbouring points that overlap a little, `step` points apart about the line's middle. */
export function coarsen({ values, valid }: Line, step: number): Line {
  const middle = (values.length - 1) / 2;
  const half = Math.floor(middle / step);
  const count = 2 * half + 1;
  const out = { values: new Float64Array(count), valid: new Uint8Array(count) };
  for (let i = 0; i < count; i++) {
    const at = middle + (i - half) * step;
    const from = Math.max(0, Math.ceil(at - step / 2));
    const to = Math.min(values.length - 1, Math.floor(at + step / 2));
    let [sum, measured] = [0, 0];
    for (let j = from; j <= to; j++) {
      sum += values[j];
      measured += valid[j];
    }
    if (2 * measured <= to - from) continue;
    out.values[i] = sum / measured;
    out.valid[i] = 1;
  }
  return out;
}
