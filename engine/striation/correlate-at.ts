import type { Line } from './gaussian-regression.ts';

/** A line with its running sums: entry i is the sum over the points before i. */
export interface SummedLine extends Line {
  readonly sums: Float64Array;
  readonly squares: Float64Array;
  readonly counts: Int32Array;
}

/** Adds the running sums to a line, which is 0 where it was not measured. */
export function sumLine({ values, valid }: Line): SummedLine {
  const sums = new Float64Array(values.length + 1);
  const squares = new Float64Array(values.length + 1);
  const counts = new Int32Array(values.length + 1);
  for (let i = 0; i < values.length; i++) {
    sums[i + 1] = sums[i] + values[i];
    squares[i + 1] = squares[i] + values[i] * values[i];
    counts[i + 1] = counts[i] + valid[i];
  }
  return { values, valid, sums, squares, counts };
}

export interface ShiftedCorrelation {
  /** Pearson's correlation over the points that both have; 0 where one of them is constant. */
  readonly correlation: number;
  /** Points that both have. */
  readonly count: number;
}

function pearson(
  count: number,
  sa: number,
  sb: number,
  saa: number,
  sbb: number,
  sab: number,
): ShiftedCorrelation {
  if (count < 2) return { correlation: 0, count };
  const power = (saa - (sa * sa) / count) * (sbb - (sb * sb) / count);
  return { correlation: power > 1e-12 ? (sab - (sa * sb) / count) / Math.sqrt(power) : 0, count };
}

/** Correlates point i of `a` with point i + shift of `b` over all that both measured. */
export function correlateAt(a: SummedLine, b: SummedLine, shift: number): ShiftedCorrelation {
  const from = Math.max(0, -shift);
  const to = Math.min(a.values.length, b.values.length - shift);
  const length = to - from;
  if (length < 2) return { correlation: 0, count: 0 };
  const [va, vb] = [a.values, b.values];
  const whole =
    a.counts[to] - a.counts[from] === length && b.counts[to + shift] - b.counts[from + shift] === length;
  let sab = 0;
  if (whole) {
    for (let i = from; i < to; i++) sab += va[i] * vb[i + shift];
    return pearson(
      length,
      a.sums[to] - a.sums[from],
      b.sums[to + shift] - b.sums[from + shift],
      a.squares[to] - a.squares[from],
      b.squares[to + shift] - b.squares[from + shift],
      sab,
    );
  }
  let [count, sa, sb, saa, sbb] = [0, 0, 0, 0, 0];
  for (let i = from; i < to; i++) {
    // Values are 0 where the mask is, so that only the other's mask has to be applied.
    const x = va[i] * b.valid[i + shift];
    const y = vb[i + shift] * a.valid[i];
    count += a.valid[i] & b.valid[i + shift];
    sa += x;
    sb += y;
    saa += x * x;
    sbb += y * y;
    sab += x * y;
  }
  return pearson(count, sa, sb, saa, sbb, sab);
}
