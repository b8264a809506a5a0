/** The value that a share of the others stays below (0.5: the median), by rank; NaN of nothing. */
export function quantile(values: ArrayLike<number>, share: number): number {
  const sorted = Float64Array.from(values).sort();
  if (sorted.length === 0) return Number.NaN;
  const at = share * (sorted.length - 1);
  const below = Math.floor(at);
  const above = Math.min(sorted.length - 1, below + 1);
  return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
}

export function median(values: ArrayLike<number>): number {
  return quantile(values, 0.5);
}

/** Standard deviation of a normal distribution with this median absolute deviation, over the deviation. */
const NORMAL = 1.4826;

/** Robust standard deviation about 0: the scaled median of the absolute values (Hampel 1974). */
export function robustDeviation(values: ArrayLike<number>): number {
  return NORMAL * median(Float64Array.from(values, Math.abs));
}
