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

/** The overlap under a shift: first and last point of `a`, and how many of it each of the two measured. */
function overlapOf(a: SummedLine, b: SummedLine, shift: number) {
  const from = Math.max(0, -shift);
  const to = Math.min(a.values.length, b.values.length - shift);
  if (to <= from) return { from: 0, to: 0, countA: 0, countB: 0 };
  return {
    from,
    to,
    countA: a.counts[to] - a.counts[from],
    countB: b.counts[to + shift] - b.counts[from + shift],
  };
}

/**
 * Correlates point i of `a` with point i + shift of `b`, of the sums over the overlap: exactly where both measured all
 * of it, and nearly where gaps are few. For searches that look again.
 */
export function correlateRoughly(a: SummedLine, b: SummedLine, shift: number): ShiftedCorrelation {
  const { from, to, countA, countB } = overlapOf(a, b, shift);
  const [va, vb] = [a.values, b.values];
  if (to === 0) return { correlation: 0, count: 0 };
  let sab = 0;
  for (let i = from; i < to; i++) sab += va[i] * vb[i + shift];
  return pearson(
    Math.min(countA, countB),
    a.sums[to] - a.sums[from],
    b.sums[to + shift] - b.sums[from + shift],
    a.squares[to] - a.squares[from],
    b.squares[to + shift] - b.squares[from + shift],
    sab,
  );
}

/** Correlates point i of `a` with point i + shift of `b` over all that both measured. */
export function correlateAt(a: SummedLine, b: SummedLine, shift: number): ShiftedCorrelation {
  const { from, to, countA, countB } = overlapOf(a, b, shift);
  if (countA === to - from && countB === to - from) return correlateRoughly(a, b, shift);
  const [va, vb, ma, mb] = [a.values, b.values, a.valid, b.valid];
  let [count, sa, sb, saa, sbb, sab] = [0, 0, 0, 0, 0, 0];
  for (let i = from; i < to; i++) {
    const j = i + shift;
    if ((ma[i] & mb[j]) === 0) continue;
    const x = va[i];
    const y = vb[j];
    count++;
    sa += x;
    sb += y;
    saa += x * x;
    sbb += y * y;
    sab += x * y;
  }
  return pearson(count, sa, sb, saa, sbb, sab);
}
