import type { Surface } from '../surface/surface.ts';
import { findBreechFace } from './find-breech-face.ts';
import type { BreechFaceSearch } from './find-breech-face.ts';
import { evaluateForm, fitForm } from './fit-form.ts';

/**
 * Takes away the quadratic form of a mark. On topographies of whole case heads the breech-face impression is found
 * first, where `search` says how; everything else then counts as unmeasured.
 */
export function removeForm(surface: Surface, search: BreechFaceSearch | null): Surface {
  const { mask, form } =
    search !== null && surface.modality === 'topography'
      ? findBreechFace(surface, search)
      : { mask: surface.mask, form: fitForm(surface, surface.mask, 2) };
  const shape = form === null ? new Float32Array(surface.values.length) : evaluateForm(surface, form);
  return {
    ...surface,
    mask,
    values: surface.values.map((value, i) => (mask[i] === 1 ? value - shape[i] : 0)),
  };
}
