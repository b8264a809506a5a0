import { steeredProbes, type Steering } from './steering.ts';

/**
 * A picture under one lamp shows the slope towards the lamp, so all pictures share a strongly directed
 * autocorrelation whatever the surface is. This takes that common part away: the lamp's pattern, turned to
 * where it fits best (the lamp's direction need not be known), is projected out, and the rest scaled to
 * unit length.
 *
 * @param lampPattern mean signature of random surfaces under one lamp, unit length
 */
export function removeLamp(
  signature: Float32Array,
  lampPattern: Float32Array,
  steering: Steering,
  probes: number,
): Float32Array {
  const dot = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, i) => sum + value * b[i], 0);
  const [best] = steeredProbes(lampPattern, steering, probes)
    .map((pattern) => ({ pattern, cosine: dot(pattern, signature) }))
    .sort((a, b) => b.cosine - a.cosine);
  const rest = signature.map((value, i) => value - best.cosine * best.pattern[i]);
  const length = Math.sqrt(dot(rest, rest));
  return rest.map((value) => value / length);
}
