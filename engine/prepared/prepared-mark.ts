import type { PreparedImpression } from '../impression/prepared-impression.ts';
import type { PreparedLand } from '../striation/prepared-land.ts';

/** A mark prepared for comparison, of either kind, as it is kept with its image. */
export type PreparedMark =
  | { readonly kind: 'impression'; readonly impression: PreparedImpression }
  | { readonly kind: 'land'; readonly land: PreparedLand };

const STRIATED_MARKS: ReadonlySet<string> = new Set(['land_engraved_area', 'groove_engraved_area']);

/** Whether a mark is compared by its striae; all others are compared as impressions. */
export function isStriated(mark: string): boolean {
  return STRIATED_MARKS.has(mark);
}
