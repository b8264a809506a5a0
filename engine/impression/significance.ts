import type { ImpressionScales } from './parameters.ts';

/** Largest correlation that counts: two scans of one specimen would otherwise stand infinitely far out. */
const HIGHEST_CORRELATION = 0.999;

/**
 * Fisher's transform of a correlation in units of its standard deviation. Points of a band-passed texture are not
 * independent: about one in a square of the high-pass's sigma is.
 */
export function significance(
  correlation: number,
  areaUm2: number,
  { highPassSigmaUm }: ImpressionScales,
): number {
  const independent = areaUm2 / highPassSigmaUm ** 2;
  return Math.atanh(Math.min(HIGHEST_CORRELATION, correlation)) * Math.sqrt(independent);
}
