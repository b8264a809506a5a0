/** Below this the series converges fast, above it the continued fraction does. */
const CHANGE_AT = 3;

/**
 * The share of a standard normal distribution that lies above z, to ten digits and far into the tail (Abramowitz and
 * Stegun 1964, 26.2.11 and 26.2.14).
 */
export function normalTail(z: number): number {
  if (z < 0) return 1 - normalTail(-z);
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  if (z >= CHANGE_AT) {
    let fraction = z;
    for (let k = 60; k > 0; k--) fraction = z + k / fraction;
    return density / fraction;
  }
  let [sum, term] = [z, z];
  for (let k = 1; term > 1e-16 * sum; k++) {
    term *= (z * z) / (2 * k + 1);
    sum += term;
  }
  return 0.5 - density * sum;
}
