import { STRIATION_PARAMETERS } from './parameters.ts';

/**
 * How many standard errors a correlation stands above that of unrelated profiles: Fisher's transform (1915) times the
 * root of the independent points less three. Long overlap counts for more, and so do profiles of many fine striae.
 *
 * @param independent independent points in the overlap
 */
export function standardErrorsAbove(correlation: number, independent: number): number {
  const { largestCorrelation } = STRIATION_PARAMETERS.alignment;
  return Math.atanh(Math.min(largestCorrelation, correlation)) * Math.sqrt(Math.max(0, independent - 3));
}
