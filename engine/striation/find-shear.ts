import { commonShare } from './common-share.ts';
import type { Line } from './gaussian-regression.ts';
import { STRIATION_PARAMETERS } from './parameters.ts';
import { shearCrossCuts } from './shear-cross-cuts.ts';
import type { CrossCut } from './take-cross-cuts.ts';

export interface Shear {
  /** Angle of the striae from y towards x, degrees. */
  readonly degrees: number;
  /** Share of the cross-cuts' texture that they have in common when sheared by it, 0 to 1. */
  readonly common: number;
}

/**
 * Finds the shear under which the cross-cuts' textures have most in common: the striae's angle off y. The aim is
 * that of the shear alignment of the Netherlands Forensic Institute, which goes there by gradient steps; here every
 * angle within reach is tried, so that no local maximum stops it.
 */
export function findShear(cuts: readonly CrossCut[], textures: readonly Line[], spacingUm: number): Shear {
  const { reachDegrees, coarseDegrees, fineDegrees } = STRIATION_PARAMETERS.shear;
  let best: Shear = { degrees: 0, common: -1 };
  const search = (middle: number, reach: number, step: number) => {
    const steps = Math.round(reach / step);
    for (let k = -steps; k <= steps; k++) {
      const degrees = middle + k * step;
      const common = commonShare(shearCrossCuts(cuts, textures, spacingUm, degrees));
      if (common > best.common) best = { degrees, common };
    }
  };
  search(0, reachDegrees, coarseDegrees);
  search(best.degrees, coarseDegrees, fineDegrees);
  return best;
}
