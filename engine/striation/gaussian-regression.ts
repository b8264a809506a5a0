/** The kernel ends where a Gaussian has fallen to 1 % of its peak. */
const KERNEL_REACH_SIGMAS = 3;

/** Of the largest possible value: below it the points on one side of a gap do not determine a slope or a bend. */
const SINGULAR = 1e-9;

/** A line of heights: `valid` is 1 where a height was measured. */
export interface Line {
  readonly values: Float64Array;
  readonly valid: Uint8Array;
}

/**
 * Gaussian regression filter of ISO 16610-31 without its robust weights: at every point the value of the polynomial
 * of degree 0 or 2 that fits the measured points around best under Gaussian weights. Degree 2 follows a curved form
 * to the very ends of the line. Values come out for unmeasured points too, as far as the kernel reaches.
 *
 * @param sigma standard deviation of the weights, points (0.187 times the cut-off wavelength)
 */
export function gaussianRegression(line: Line, sigma: number, degree: 0 | 2): Line {
  const { values, valid } = line;
  const n = values.length;
  const reach = Math.max(1, Math.ceil(KERNEL_REACH_SIGMAS * sigma));
  const kernel = Float64Array.from({ length: 2 * reach + 1 }, (_, k) =>
    Math.exp(-0.5 * ((k - reach) / sigma) ** 2),
  );
  const out = new Float64Array(n);
  const outValid = new Uint8Array(n);
  for (let i = 0; i < n; i++) {
    // Moments of the weights, s0 … s4, and of the weighted heights, t0 … t2, about the point.
    let [s0, s1, s2, s3, s4, t0, t1, t2] = [0, 0, 0, 0, 0, 0, 0, 0];
    const to = Math.min(n - 1, i + reach);
    for (let j = Math.max(0, i - reach); j <= to; j++) {
      if (valid[j] === 0) continue;
      const d = (j - i) / sigma;
      const w = kernel[j - i + reach];
      s0 += w;
      t0 += w * values[j];
      if (degree === 0) continue;
      const wd = w * d;
      const wdd = wd * d;
      s1 += wd;
      s2 += wdd;
      s3 += wdd * d;
      s4 += wdd * d * d;
      t1 += wd * values[j];
      t2 += wdd * values[j];
    }
    if (s0 < SINGULAR) continue;
    outValid[i] = 1;
    const minor0 = s2 * s4 - s3 * s3;
    const minor1 = s2 * s3 - s1 * s4;
    const minor2 = s1 * s3 - s2 * s2;
    const determinant = s0 * minor0 + s1 * minor1 + s2 * minor2;
    out[i] =
      degree === 0 || determinant < SINGULAR * s0 ** 3
        ? t0 / s0
        : (t0 * minor0 + t1 * minor1 + t2 * minor2) / determinant;
  }
  return { values: out, valid: outValid };
}
