import type { Profile } from './profile.ts';

/** Where a land ends on one side. */
export interface Shoulder {
  /** µm from the profile's middle. */
  readonly atUm: number;
  /** False where the measured field ends before the land does. */
  readonly inField: boolean;
}

/** What comparison needs of a land, and what explains it: plain numbers and typed arrays, to be stored. */
export interface PreparedLand {
  readonly comparable: true;
  /** Version of STRIATION_PARAMETERS that it was prepared under. */
  readonly version: string;
  readonly profile: Profile;
  /** Robust standard deviation of the profile's heights, µm. */
  readonly deviationUm: number;
  /** Autocorrelation of the standardised profile at 0, 1, 2, … points. */
  readonly autocorrelation: Float32Array;
  readonly leftShoulder: Shoulder;
  readonly rightShoulder: Shoulder;
  /** How far the scan was turned, from x towards y, so that its striae run along y, degrees. */
  readonly turnedDegrees: number;
  /** What the striae then still stood off y, towards x, degrees. */
  readonly shearDegrees: number;
  /** The stretch along the striae that counts most in the profile, µm from the middle of what was measured, turned. */
  readonly crossCut: { readonly fromUm: number; readonly toUm: number };
  /** Mean correlation between neighbouring cross-cuts in the most stable 150 µm. */
  readonly agreement: number;
}
