import type { Surface } from '../../engine/surface/surface.ts';
import type { Random } from '../random/random.ts';
import { randomTexture } from '../random/random-texture.ts';

/** Measurement noise of a confocal or focus-variation head, µm root mean square. */
const NOISE = 0.04;

/** Share of points that come out as spikes, and their height, µm root mean square. */
const SPIKE_SHARE = 1e-4;
const SPIKE_HEIGHT = 3;

/** Share of the surface that dirt and dull spots hide: a normal texture beyond this many σ. */
const DIRT_THRESHOLD = 2.6;

export interface Specimen {
  readonly width: number;
  readonly height: number;
  /** µm */
  readonly spacing: number;
  /** The true surface, µm; NaN where the instrument is not to see anything. */
  readonly heights: Float32Array;
}

/**
 * What an optical instrument makes of a specimen. Light comes back from slopes up to the half-angle of
 * the objective, asin(numericalAperture); steeper points are lost, as are those out of the vertical
 * range, `deepest` µm below 0, and those under dirt. The rest gets noise and a few spikes.
 */
export function measure(
  specimen: Specimen,
  random: Random,
  objective: { readonly numericalAperture: number; readonly deepest: number },
): Surface {
  const { width, height, spacing, heights } = specimen;
  const steepest = Math.tan(Math.asin(objective.numericalAperture));
  const dirt = randomTexture(random, width, height, spacing, { shortest: 30, longest: 150 });
  const values = new Float32Array(width * height);
  const mask = new Uint8Array(width * height);
  for (let i = 0; i < values.length; i++) {
    const noise = NOISE * random.normal();
    const chance = random.uniform();
    const spike = random.uniform() < SPIKE_SHARE ? SPIKE_HEIGHT * random.normal() : 0;
    const value = heights[i] ?? Number.NaN;
    if (!(value > -objective.deepest)) continue;
    const slope = steepness(specimen, i, value);
    const lost = 1 / (1 + Math.exp((steepest - slope) / (0.1 * steepest)));
    if (chance < lost || (dirt[i] ?? 0) > DIRT_THRESHOLD) continue;
    values[i] = value + noise + spike;
    mask[i] = 1;
  }
  return { modality: 'topography', width, height, spacing: { x: spacing, y: spacing }, values, mask };
}

/** Steepest of the slopes to the right and lower neighbour; 0 at an edge. */
function steepness(specimen: Specimen, index: number, value: number): number {
  const { width, heights, spacing } = specimen;
  const right = (index + 1) % width === 0 ? Number.NaN : Math.abs((heights[index + 1] ?? Number.NaN) - value);
  const below = Math.abs((heights[index + width] ?? Number.NaN) - value);
  return Math.max(right || 0, below || 0) / spacing;
}
