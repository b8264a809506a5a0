/** Points that are looked at where a percentile is wanted: enough for a stable one. */
const SAMPLES = 100_000;

const GOLDEN_RATIO = 0.618_033_988_749_895;

/**
 * Measured points spread evenly over all measured ones, in ascending order; all of them where they are few. Steps of
 * the golden ratio never fall in step with rows, columns or a pattern in them, as even strides do.
 */
export function sampleMeasured(mask: Uint8Array): Uint32Array {
  let measured = 0;
  for (const flag of mask) measured += flag;
  const size = Math.min(measured, SAMPLES);
  const step = (i: number) => Math.floor(((i * GOLDEN_RATIO) % 1) * measured);
  const ranks = Uint32Array.from({ length: size }, (_, i) => (measured > size ? step(i) : i)).sort();
  const points = new Uint32Array(size);
  let taken = 0;
  for (let index = 0, rank = 0; taken < size; index++) {
    if (mask[index] !== 1) continue;
    while (ranks[taken] === rank) points[taken++] = index;
    rank += 1;
  }
  return points;
}

/** The value below which a fraction (0 to 1) of ascending values lies; 0 for none. */
export function quantile(sorted: Float32Array | Float64Array, fraction: number): number {
  return sorted[Math.round((sorted.length - 1) * fraction)] ?? 0;
}
