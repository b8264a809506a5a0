import type { Surface } from '../../../engine/surface/surface.ts';

/** A topography of the given heights; NaN where nothing was measured. */
export function gridSurface(
  width: number,
  height: number,
  heightAt: (x: number, y: number) => number,
  spacing: { x: number; y: number } = { x: 10, y: 10 },
): Surface {
  const values = new Float32Array(width * height);
  const mask = new Uint8Array(width * height);
  for (let i = 0; i < values.length; i++) {
    const value = heightAt(i % width, Math.floor(i / width));
    if (Number.isNaN(value)) continue;
    values[i] = value;
    mask[i] = 1;
  }
  return { modality: 'topography', width, height, spacing, values, mask };
}

/** A mask drawn in text: # inside, everything else outside. */
export function drawn(...rows: string[]): { mask: Uint8Array; width: number; height: number } {
  const mask = Uint8Array.from(rows.join(''), (point) => Number(point === '#'));
  return { mask, width: rows[0].length, height: rows.length };
}
