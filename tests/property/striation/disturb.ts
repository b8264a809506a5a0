import { resampleArea } from '../../../engine/preprocess/resample-area.ts';
import { turnSurface } from '../../../engine/preprocess/turn-surface.ts';
import type { Surface } from '../../../engine/surface/surface.ts';
import { Random } from '../../../simulator/random/random.ts';

/** The surface with every measured height changed; x and y in µm from the middle. */
export function mapHeights(surface: Surface, change: (z: number, x: number, y: number) => number): Surface {
  const { width, height, spacing, mask } = surface;
  const values = surface.values.map((z, i) => {
    const x = ((i % width) - (width - 1) / 2) * spacing.x;
    const y = (Math.floor(i / width) - (height - 1) / 2) * spacing.y;
    return mask[i] === 1 ? change(z, x, y) : 0;
  });
  return { ...surface, values };
}

/** The surface with only the points measured that `keep` names; x and y as shares of the field. */
export function maskOut(surface: Surface, keep: (x: number, y: number) => boolean): Surface {
  const { width, height } = surface;
  const mask = surface.mask.map((flag, i) =>
    keep((i % width) / width, Math.floor(i / width) / height) ? flag : 0,
  );
  return { ...surface, mask, values: surface.values.map((z, i) => (mask[i] === 1 ? z : 0)) };
}

/** A part of the field; left and top in points. */
export function crop(surface: Surface, left: number, top: number, width: number, height: number): Surface {
  const values = new Float32Array(width * height);
  const mask = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const from = (top + y) * surface.width + left;
    values.set(surface.values.subarray(from, from + width), y * width);
    mask.set(surface.mask.subarray(from, from + width), y * width);
  }
  return { ...surface, width, height, values, mask };
}

function addNoise(surface: Surface, sigmaUm: number): Surface {
  const random = new Random(7, 'noise');
  return mapHeights(surface, (z) => z + sigmaUm * random.normal());
}

/** Rows and columns exchanged, as an instrument with its other axis first writes them: also a mirror image. */
function transpose(surface: Surface): Surface {
  const { width, height, spacing } = surface;
  const values = new Float32Array(surface.values.length);
  const mask = new Uint8Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const j = (i % width) * height + Math.floor(i / width);
    values[j] = surface.values[i];
    mask[j] = surface.mask[i];
  }
  return { ...surface, width: height, height: width, spacing: { x: spacing.y, y: spacing.x }, values, mask };
}

/** What may happen between the land and the file, and must not change what the land is compared as. */
export const DISTURBANCES: Readonly<Record<string, (surface: Surface) => Surface>> = {
  'turned by a quarter': (s) => turnSurface(s, 90),
  'turned by a quarter the other way': (s) => turnSurface(s, -90),
  'turned by half a turn': (s) => turnSurface(s, 180),
  'turned by 4°': (s) => turnSurface(s, 4),
  'turned by -7°': (s) => turnSurface(s, -7),
  'turned by 30°': (s) => turnSurface(s, 30),
  'with its axes exchanged': transpose,
  'off the middle, a shoulder outside the field': (s) =>
    crop(s, Math.round(0.2 * s.width), 0, Math.round(0.8 * s.width), s.height),
  'without either shoulder': (s) =>
    crop(s, Math.round(0.2 * s.width), 0, Math.round(0.6 * s.width), s.height),
  'with heights of twice the size': (s) => mapHeights(s, (z) => 2 * z),
  'with heights of half the size': (s) => mapHeights(s, (z) => z / 2),
  tilted: (s) => mapHeights(s, (z, x, y) => z + 0.08 * x - 0.05 * y),
  'bent along and across': (s) => mapHeights(s, (z, x, y) => z + 2e-5 * x * x + 5e-5 * y * y + 1e-5 * x * y),
  'at 1.5 times the spacing': (s) => resampleArea(s, 1.5 * s.spacing.x),
  'at half of the spacing': (s) => resampleArea(s, s.spacing.x / 2),
  'with half of it missing across': (s) => maskOut(s, (x) => x < 0.5),
  'with half of it missing along': (s) => maskOut(s, (_, y) => y > 0.5),
  'with stripes missing': (s) => maskOut(s, (x, y) => (y * 20) % 1 > 0.3 && (x * 10) % 1 > 0.1),
  'with 50 nm of noise': (s) => addNoise(s, 0.05),
};
