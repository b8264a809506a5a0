/** Points that are looked at where a percentile is wanted: enough for a stable one. */
const SAMPLES = 100_000;

/** Every how manieth point belongs to the sample; 1 for a small surface. */
export function sampleStride(length: number): number {
  return Math.max(1, Math.floor(length / SAMPLES));
}

/** The value below which a fraction (0 to 1) of ascending values lies; 0 for none. */
export function quantile(sorted: Float32Array | Float64Array, fraction: number): number {
  return sorted[Math.round((sorted.length - 1) * fraction)] ?? 0;
}
