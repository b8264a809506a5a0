import type { Modality } from '../surface/surface.ts';

/** The value of a point of `relief` that was not measured. */
export const UNMEASURED = -128;

/** Steps of `relief` to one root mean square of the mark: the steps are 2.4 % of it, far below the noise of a scan. */
export const STEPS_PER_RMS = 42;

/**
 * A mark ready to be compared, small enough to be kept with every image: levelled, filtered, in units of its own
 * spread, one byte a point. Comparisons use nothing else, so they can be repeated from what is stored.
 */
export interface PreparedImpression {
  readonly comparable: true;
  readonly mark: string;
  readonly modality: Modality;
  /** Version of the parameters that it was prepared with. */
  readonly parameters: string;
  /** Distance between points, µm. */
  readonly spacingUm: number;
  readonly width: number;
  readonly height: number;
  /** Where the first point lies in the scan, µm from the scan's first corner. */
  readonly originUm: { readonly x: number; readonly y: number };
  /** Row-major, x fastest: heights in steps of 1 / STEPS_PER_RMS, UNMEASURED where there is none. */
  readonly relief: Int8Array;
}
