import { turn } from './registration.ts';
import { STEPS_PER_RMS, UNMEASURED } from './prepared-impression.ts';
import type { PreparedImpression } from './prepared-impression.ts';

/** Brightness beyond this many times its root mean square is clipped, as heights are. */
const CLIP_RMS = 3;

/**
 * A prepared topography as a picture of it would be prepared, under a lamp far away in a direction (from x towards
 * y, degrees): to first order the brightness of a matt surface is its slope towards the lamp (Lambert).
 */
export function lightRelief(topography: PreparedImpression, lampDegrees: number): PreparedImpression {
  const { width, height, relief } = topography;
  const { cos, sin } = turn(lampDegrees);
  const slope = new Float32Array(relief.length);
  const lit = new Int8Array(relief.length).fill(UNMEASURED);
  let [squares, points] = [0, 0];
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const i = y * width + x;
      const [left, right, up, down] = [relief[i - 1], relief[i + 1], relief[i - width], relief[i + width]];
      if (Math.min(relief[i], left, right, up, down) === UNMEASURED) continue;
      slope[i] = cos * (left - right) + sin * (up - down);
      lit[i] = 0;
      squares += slope[i] * slope[i];
      points++;
    }
  }
  const scale = squares > 0 ? STEPS_PER_RMS / Math.sqrt(squares / points) : 0;
  const most = CLIP_RMS * STEPS_PER_RMS;
  for (let i = 0; i < lit.length; i++) {
    if (lit[i] !== UNMEASURED) lit[i] = Math.round(Math.max(-most, Math.min(most, slope[i] * scale)));
  }
  return { ...topography, modality: 'reflectance', relief: lit };
}
