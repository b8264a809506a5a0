import type { Surface } from './surface.ts';

/**
 * A surface reduced by means over blocks of `across` × `down` points. A block counts as measured when
 * at least half of its points are. Points that fill no whole block at the right and bottom edges are
 * left out, so that all blocks stand equally far apart and a plane stays a plane.
 */
export function averageBlocks(surface: Surface, across: number, down: number): Surface {
  if (across === 1 && down === 1) return surface;
  const width = Math.floor(surface.width / across);
  const height = Math.floor(surface.height / down);
  const values = new Float32Array(width * height);
  const mask = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let sum = 0;
      let valid = 0;
      for (let row = y * down; row < (y + 1) * down; row++) {
        const start = row * surface.width + x * across;
        for (let point = start; point < start + across; point++) {
          if (surface.mask[point] !== 1) continue;
          sum += surface.values[point] ?? 0;
          valid++;
        }
      }
      if (2 * valid < across * down) continue;
      values[y * width + x] = sum / valid;
      mask[y * width + x] = 1;
    }
  }
  const spacing = { x: surface.spacing.x * across, y: surface.spacing.y * down };
  return { modality: surface.modality, width, height, spacing, values, mask };
}
