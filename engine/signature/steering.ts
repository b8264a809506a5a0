/**
 * The autocorrelation of a surface repeats after 180°, so its angular content has even orders only.
 * A signature lists, for each even order m = 2k, its radial components: k = 0 as single numbers, every
 * other order as pairs (cosine, sine). Turning the surface by an angle turns each pair by m times it.
 */
export interface Steering {
  /** Number of radial components of the orders 0, 2, 4, … */
  readonly components: readonly number[];
}

/** Length of a signature with this steering. */
export function signatureLength(steering: Steering): number {
  return steering.components.reduce((sum, count, k) => sum + (k === 0 ? count : 2 * count), 0);
}

/** The signature that the same surface would have after being turned by `degrees` from x towards y, as `turnSurface` turns. */
export function turnSignature(signature: Float32Array, steering: Steering, degrees: number): Float32Array {
  const out = new Float32Array(signature.length);
  let at = 0;
  steering.components.forEach((count, k) => {
    const angle = (2 * k * degrees * Math.PI) / 180;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    for (let i = 0; i < count; i++) {
      if (k === 0) {
        out[at] = signature[at];
        at += 1;
        continue;
      }
      out[at] = cos * signature[at] - sin * signature[at + 1];
      out[at + 1] = sin * signature[at] + cos * signature[at + 1];
      at += 2;
    }
  });
  return out;
}

/** The signature turned to `count` angles over the half circle: probe i stands for i · 180° / count. */
export function steeredProbes(signature: Float32Array, steering: Steering, count: number): Float32Array[] {
  return Array.from({ length: count }, (_, i) => turnSignature(signature, steering, (i * 180) / count));
}

/**
 * Fewer probes, each the mean of the signature over all the angles nearer to it than to the next probe: what is fine in angle
 * is damped, since between coarse probes it would only be noise. Not of unit length.
 */
export function dampedProbes(signature: Float32Array, steering: Steering, count: number): Float32Array[] {
  const damped = Float32Array.from(signature);
  let at = 0;
  steering.components.forEach((components, k) => {
    // The mean of cos(2kθ) for θ from -90°/count to 90°/count.
    const half = (k * Math.PI) / count;
    const factor = k === 0 ? 1 : Math.sin(half) / half;
    const end = at + components * (k === 0 ? 1 : 2);
    for (; at < end; at++) damped[at] *= factor;
  });
  return steeredProbes(damped, steering, count);
}
