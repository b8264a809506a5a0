import { STEPS_PER_RMS, UNMEASURED } from './prepared-impression.ts';
import type { PreparedImpression } from './prepared-impression.ts';

/** A prepared mark at one resolution: values of unit root mean square, 0 where nothing was measured. */
export interface Level {
  readonly width: number;
  readonly height: number;
  readonly spacingUm: number;
  readonly values: Float32Array;
  readonly mask: Uint8Array;
  /** Number of measured points. */
  readonly points: number;
  /** Centre of the measured points, points from the centre of the first one. */
  readonly centre: { readonly x: number; readonly y: number };
  /** Distance of the farthest measured point from the centre, points. */
  readonly radius: number;
}

/** A mark at twice its own spacing, where registrations are refined, and at four times, where they are searched. */
export interface Pyramid {
  readonly middle: Level;
  readonly coarse: Level;
}

export function buildPyramid(prepared: PreparedImpression): Pyramid {
  return { middle: averageBlocks(prepared, 2), coarse: averageBlocks(prepared, 4) };
}

/** Blocks of `factor` × `factor` points; a block counts as measured when half of it was. */
export function averageBlocks(prepared: PreparedImpression, factor: number): Level {
  const { width, height, spacingUm, relief } = prepared;
  const outWidth = Math.ceil(width / factor);
  const outHeight = Math.ceil(height / factor);
  const values = new Float32Array(outWidth * outHeight);
  const count = new Uint16Array(outWidth * outHeight);
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / factor) * outWidth;
    for (let x = 0; x < width; x++) {
      const value = relief[y * width + x];
      if (value === UNMEASURED) continue;
      const i = row + Math.floor(x / factor);
      values[i] += value;
      count[i] += 1;
    }
  }
  const least = (factor * factor) / 2;
  const mask = new Uint8Array(values.length);
  for (let i = 0; i < values.length; i++) {
    mask[i] = count[i] >= least ? 1 : 0;
    values[i] = mask[i] === 1 ? values[i] / count[i] / STEPS_PER_RMS : 0;
  }
  const level = { width: outWidth, height: outHeight, spacingUm: spacingUm * factor, values, mask };
  return { ...level, ...measure(level) };
}

/** Scales the values to unit root mean square, in place; their number, centre and extent. */
function measure({ width, height, values, mask }: Pick<Level, 'width' | 'height' | 'values' | 'mask'>) {
  let [points, sumX, sumY, squares] = [0, 0, 0, 0];
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      if (mask[i] === 0) continue;
      points++;
      sumX += x;
      sumY += y;
      squares += values[i] * values[i];
    }
  }
  const scale = squares > 0 ? 1 / Math.sqrt(squares / points) : 0;
  for (let i = 0; i < values.length; i++) values[i] *= scale;
  const centre = points > 0 ? { x: sumX / points, y: sumY / points } : { x: 0, y: 0 };
  return { points, centre, radius: farthest(width, height, mask, centre) };
}

/** Distance of the farthest measured point from a place, points. */
function farthest(width: number, height: number, mask: Uint8Array, from: Level['centre']): number {
  let most = 0;
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      if (mask[i] === 1) most = Math.max(most, (x - from.x) ** 2 + (y - from.y) ** 2);
    }
  }
  return Math.sqrt(most);
}
