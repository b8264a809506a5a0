import type { Surface } from '../surface/surface.ts';

/** A cropped surface, and where its first point lay in the whole one, points. */
export interface Cropped {
  readonly surface: Surface;
  readonly left: number;
  readonly top: number;
}

/** The smallest part of the surface that holds all its measured points; empty where there is none. */
export function cropToValid(surface: Surface): Cropped {
  let [left, right, top, bottom] = [surface.width, -1, surface.height, -1];
  for (let y = 0, i = 0; y < surface.height; y++) {
    for (let x = 0; x < surface.width; x++, i++) {
      if (surface.mask[i] === 0) continue;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      bottom = y;
    }
  }
  const width = Math.max(0, right - left + 1);
  const height = Math.max(0, bottom - top + 1);
  const values = new Float32Array(width * height);
  const mask = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const from = (y + top) * surface.width + left;
    values.set(surface.values.subarray(from, from + width), y * width);
    mask.set(surface.mask.subarray(from, from + width), y * width);
  }
  return { surface: { ...surface, width, height, values, mask }, left, top };
}
