/** A value below which the share lies, by the nearest rank. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

export interface Times {
  p50: number;
  p95: number;
  p99: number;
}

/** Of times in ms. */
export function timesOf(milliseconds: readonly number[]): Times {
  const at = (share: number): number => Math.round(percentile(milliseconds, share) * 10) / 10;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

/** The result of `work` and how long it took, ms. */
export async function timed<T>(work: () => Promise<T>): Promise<{ result: T; ms: number }> {
  const start = performance.now();
  const result = await work();
  return { result, ms: performance.now() - start };
}

/** How many of the exhibits that one list has, another has too; null where the first has none. */
export function shareFound(exact: readonly string[], found: readonly string[]): number | null {
  const has = new Set(found);
  return exact.length === 0 ? null : exact.filter((id) => has.has(id)).length / exact.length;
}
