import type { StriaeCount } from './count-striae.ts';
import type { Overlay } from './lay-over.ts';

/** How alike two lands are, and how they lie over each other. */
export interface LandComparison extends Overlay, StriaeCount {
  readonly comparable: true;
  /**
   * Standard errors by which the correlation exceeds that of unrelated profiles (see `standardErrorsAbove`). It is the
   * best of many placements, so unrelated lands score some 3 to 5 as well.
   */
  readonly score: number;
  /** Pearson's correlation of the standardised profiles over the overlap. */
  readonly correlation: number;
  readonly overlapUm: number;
  /** Root mean square of the difference of the heights over the overlap, µm. */
  readonly distanceUm: number;
}
