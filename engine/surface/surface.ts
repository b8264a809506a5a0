/** What a surface's values are: heights of a topography, or reflected light of a picture. */
export type Modality = 'topography' | 'reflectance';

/**
 * A measured area: the one form in which the engine sees X3P topographies and pixel images alike.
 *
 * Row-major, x fastest: the point (x, y) stands at `y * width + x`. Row 0 is the row that the file
 * names first. Values are heights in µm (topography) or light from 0 to 1 (reflectance). `mask` is 1
 * where a point was measured and 0 where it was not; the value of an unmeasured point is 0 and
 * carries no meaning.
 */
export interface Surface {
  readonly modality: Modality;
  readonly width: number;
  readonly height: number;
  /** Distance between neighbouring points, µm. */
  readonly spacing: { readonly x: number; readonly y: number };
  readonly values: Float32Array;
  readonly mask: Uint8Array;
}

/** Number of measured points of a surface. */
export function countValid(surface: Surface): number {
  let count = 0;
  for (const flag of surface.mask) count += flag;
  return count;
}
