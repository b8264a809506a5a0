import { seededUniform } from '../preprocess/random.ts';
import type { SignatureInput } from './prepare-signature-input.ts';

/** A fixed input that needs no file: seeded noise on a ring. What the model makes of it stands in its manifest. */
export function goldenInput(canvas: number): SignatureInput {
  const uniform = seededUniform(20_261_123);
  const values = new Float32Array(canvas * canvas);
  const mask = new Float32Array(canvas * canvas);
  for (let i = 0; i < values.length; i++) {
    const radius = Math.hypot((i % canvas) - canvas / 2, Math.floor(i / canvas) - canvas / 2);
    const noise = uniform() * 2 - 1;
    if (radius > canvas / 4 || radius < canvas / 12) continue;
    mask[i] = 1;
    values[i] = noise;
  }
  return { canvas, values, mask };
}
