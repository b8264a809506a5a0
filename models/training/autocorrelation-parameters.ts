import type { SignaturePreparation } from '../../engine/signature/parameters.ts';
import type { LagWindow } from './polar-harmonics.ts';

export const STEERING_SOURCE =
  'Autocorrelation map of the filtered mark in polar harmonics: invariant to shift, steerable in rotation.';

/** Numbers in a signature. */
export const LENGTH = 256;
/** Even angular orders 0, 2, …, 30: at the largest radius finer angles fall below the texture's wavelength. */
export const ORDERS = 16;
/** Orientations that a search probes over the half circle. */
export const PROBES = 60;

/** Lags from 3 to 36 points: 75 µm to 0.9 mm at the breech face's 25 µm. */
export const WINDOW: LagWindow = { reach: 36, nearest: 3 };

/**
 * The scales of one kind of mark, in proportion to its spacing. The high-pass of 3.75 points is, at the breech
 * face's 25 µm, the Gaussian of ISO 16610-61 with a cut-off of 500 µm (σ = 0.1874 λc), as cmcR uses it, and at
 * 12.5 µm that of 250 µm, as NFI Scratch uses it for the smaller marks.
 */
function scales(spacingUm: number, findBreechFace = false) {
  return { spacingUm, highPassSigmaUm: 3.75 * spacingUm, lowPassSigmaUm: spacingUm, findBreechFace };
}

export const PREPARATION: SignaturePreparation = {
  canvas: 476,
  clipRms: 1,
  leastPoints: 400,
  breechFace: { toleranceUm: 10, trials: 500, edgeUm: 25, smallestRegion: 0.05, seed: 1 },
  marks: {
    breech_face: scales(25, true),
    firing_pin: scales(12.5),
    ejector: scales(12.5),
    aperture_shear: scales(12.5),
    land_engraved_area: scales(12.5),
    groove_engraved_area: scales(12.5),
  },
};
