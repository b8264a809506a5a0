import type { Random } from './random.ts';
import { blurWrapped } from './wrapped-blur.ts';

/** Standard deviation of the Gaussian filter of ISO 16610-61 per cutoff wavelength: sqrt(ln 2 / 2) / π. */
const SIGMA_PER_CUTOFF = Math.sqrt(Math.LN2 / 2) / Math.PI;

export interface TextureBand {
  /** Wavelengths between which the texture lives, µm: half of the amplitude is left at each. */
  readonly shortest: number;
  readonly longest: number;
  /** How much longer features are along y than along x; 1 where the texture has no direction. */
  readonly stretchY?: number;
}

/**
 * A Gaussian random texture between two wavelengths with mean 0 and root mean square 1: white noise
 * through the two Gaussian filters of ISO 16610-61 (S-filter and L-filter of ISO 25178-2). The grid
 * wraps at its edges. A height of 1 makes a profile.
 */
export function randomTexture(
  random: Random,
  width: number,
  height: number,
  spacing: number,
  band: TextureBand,
): Float32Array {
  const texture = new Float32Array(width * height);
  for (let i = 0; i < texture.length; i++) texture[i] = random.normal();
  const sigma = (wavelength: number) => {
    const x = (SIGMA_PER_CUTOFF * wavelength) / spacing;
    return { x, y: height > 1 ? x * (band.stretchY ?? 1) : 0 };
  };
  blurWrapped(texture, width, height, sigma(band.shortest));
  const slow = texture.slice();
  blurWrapped(slow, width, height, sigma(band.longest));
  for (let i = 0; i < texture.length; i++) texture[i] = (texture[i] ?? 0) - (slow[i] ?? 0);
  return toUnitRoughness(texture);
}

/** Shifts and scales heights, in place, to mean 0 and root mean square 1. */
export function toUnitRoughness(heights: Float32Array): Float32Array {
  let sum = 0;
  for (const height of heights) sum += height;
  const mean = sum / heights.length;
  let squares = 0;
  for (const height of heights) squares += (height - mean) ** 2;
  const scale = 1 / Math.sqrt(squares / heights.length || 1);
  for (let i = 0; i < heights.length; i++) heights[i] = ((heights[i] ?? 0) - mean) * scale;
  return heights;
}
