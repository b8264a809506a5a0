import type { Surface } from '../surface/surface.ts';

/**
 * Black and burnt-out pixels of a picture tell nothing of the surface beyond "too dark" or "too bright", and the
 * outline of such a region would outshout the texture: they count as not measured.
 */
export function dropSaturated(surface: Surface): Surface {
  if (surface.modality !== 'reflectance') return surface;
  const mask = surface.mask.map((valid, i) => (surface.values[i] > 0 && surface.values[i] < 1 ? valid : 0));
  return { ...surface, mask };
}
