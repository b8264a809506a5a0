import FFT from 'fft.js';
import { seededUniform } from '../../engine/preprocess/random.ts';
import type { Surface } from '../../engine/surface/surface.ts';

/** Side of a training texture, points (a power of two, for the transform). */
const SIDE = 256;

function seededNormal(uniform: () => number): () => number {
  return () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}

/** Two-dimensional inverse transform of an interleaved complex spectrum; the real part. */
function inverseTransform(spectrum: Float64Array): Float32Array {
  const fft = new FFT(SIDE);
  const line = fft.createComplexArray();
  const out = fft.createComplexArray();
  const rows = new Float64Array(spectrum.length);
  for (let y = 0; y < SIDE; y++) {
    for (let i = 0; i < 2 * SIDE; i++) line[i] = spectrum[y * 2 * SIDE + i];
    fft.inverseTransform(out, line);
    rows.set(out, y * 2 * SIDE);
  }
  const values = new Float32Array(SIDE * SIDE);
  for (let x = 0; x < SIDE; x++) {
    for (let y = 0; y < SIDE; y++) {
      line[2 * y] = rows[(y * SIDE + x) * 2];
      line[2 * y + 1] = rows[(y * SIDE + x) * 2 + 1];
    }
    fft.inverseTransform(out, line);
    for (let y = 0; y < SIDE; y++) values[y * SIDE + x] = out[2 * y];
  }
  return values;
}

/** A patchy ring: the shape in which a breech face reaches a primer. */
function ringMask(uniform: () => number): Uint8Array {
  const mask = new Uint8Array(SIDE * SIDE);
  const outer = 50 + 28 * uniform();
  const inner = 40 * uniform();
  const shiftX = 6 * uniform() - 3;
  const shiftY = 6 * uniform() - 3;
  const gapAt = 2 * Math.PI * uniform();
  const gapWidth = uniform();
  for (let y = 0, i = 0; y < SIDE; y++) {
    for (let x = 0; x < SIDE; x++, i++) {
      const dx = x - SIDE / 2;
      const dy = y - SIDE / 2;
      const fromGap = Math.abs(((Math.atan2(dy, dx) - gapAt + 5 * Math.PI) % (2 * Math.PI)) - Math.PI);
      const inHole = Math.hypot(dx - shiftX, dy - shiftY) < inner;
      if (Math.hypot(dx, dy) < outer && !inHole && fromGap > gapWidth) mask[i] = 1;
    }
  }
  return mask;
}

/**
 * A random surface to learn from: a Gaussian field with a power-law spectrum (exponent 1 to 3, as machined
 * surfaces have), stretched by up to three in a random direction, seen on a patchy ring of random size.
 * It stands for "any breech face": nothing in it comes from a real scan.
 */
export function randomTexture(seed: number, spacingUm: number): Surface {
  const uniform = seededUniform(seed);
  const normal = seededNormal(uniform);
  const direction = Math.PI * uniform();
  const stretch = 1 + 2 * uniform();
  const exponent = 1 + 2 * uniform();
  const spectrum = new Float64Array(2 * SIDE * SIDE);
  for (let v = 0; v < SIDE; v++) {
    for (let u = 0; u < SIDE; u++) {
      const fx = (u < SIDE / 2 ? u : u - SIDE) / SIDE;
      const fy = (v < SIDE / 2 ? v : v - SIDE) / SIDE;
      const along = fx * Math.cos(direction) + fy * Math.sin(direction);
      const across = (fy * Math.cos(direction) - fx * Math.sin(direction)) * stretch;
      const amplitude = (Math.hypot(along, across) + 0.02) ** (-exponent / 2);
      spectrum[2 * (v * SIDE + u)] = amplitude * normal();
      spectrum[2 * (v * SIDE + u) + 1] = amplitude * normal();
    }
  }
  return {
    modality: 'topography',
    width: SIDE,
    height: SIDE,
    spacing: { x: spacingUm, y: spacingUm },
    values: inverseTransform(spectrum),
    mask: ringMask(uniform),
  };
}
