import { gaussianMean } from '../preprocess/gaussian-filter.ts';
import { resampleArea } from '../preprocess/resample-area.ts';
import type { Surface } from '../surface/surface.ts';
import { median } from './median.ts';
import { STRIATION_PARAMETERS } from './parameters.ts';

export interface StriaeDirection {
  /** Angle from x towards y of the direction across the striae, degrees from -90 to 90. */
  readonly acrossDegrees: number;
  /** 0 for a texture without direction, 1 for parallel lines (Kass and Witkin 1987). */
  readonly coherence: number;
}

/**
 * The striae's direction from the structure tensor of the slopes (Kass and Witkin 1987; Bigün and Granlund 1987), of
 * wavelengths between coarse points and the form. Slopes are cut at a few times their median, since walls, dirt and
 * the base's edge are steeper than striae and stand in any direction. Null when next to nothing was measured.
 */
export function findStriaeDirection(surface: Surface): StriaeDirection | null {
  const { spacingUm, highPassSigmaUm, slopeCut } = STRIATION_PARAMETERS.direction;
  const { width, height, values, mask } = resampleArea(surface, spacingUm);
  // Central differences tell directions truly only of what is smooth at their own reach.
  const smooth = gaussianMean(values, mask, width, height, 1);
  const form = gaussianMean(values, mask, width, height, highPassSigmaUm / spacingUm);
  const heights = smooth.map((value, i) => value - form[i]);
  const slopes: [number, number][] = [];
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const i = y * width + x;
      if ((mask[i - 1] & mask[i + 1] & mask[i - width] & mask[i + width]) === 0) continue;
      slopes.push([heights[i + 1] - heights[i - 1], heights[i + width] - heights[i - width]]);
    }
  }
  const steepness = Float64Array.from(slopes, ([dx, dy]) => Math.hypot(dx, dy));
  const cut = slopeCut * median(steepness);
  let [xx, xy, yy] = [0, 0, 0];
  slopes.forEach(([dx, dy], k) => {
    const weight = steepness[k] > cut ? (cut / steepness[k]) ** 2 : 1;
    xx += weight * dx * dx;
    xy += weight * dx * dy;
    yy += weight * dy * dy;
  });
  if (!(xx + yy > 0)) return null;
  return {
    acrossDegrees: (Math.atan2(2 * xy, xx - yy) * 90) / Math.PI,
    coherence: Math.hypot(xx - yy, 2 * xy) / (xx + yy),
  };
}
