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
}

/** A mark at its own spacing, at twice and at four times this. */
export interface Pyramid {
  readonly fine: Level;
  readonly middle: Level;
  readonly coarse: Level;
}

export function buildPyramid(prepared: PreparedImpression): Pyramid {
  return { fine: average(prepared, 1), middle: average(prepared, 2), coarse: average(prepared, 4) };
}

/** Blocks of `factor` × `factor` points; a block counts as measured when half of it was. */
function average({ width, height, spacingUm, relief }: PreparedImpression, factor: number): Level {
  const outWidth = Math.ceil(width / factor);
  const outHeight = Math.ceil(height / factor);
  const sum = new Float32Array(outWidth * outHeight);
  const count = new Uint8Array(outWidth * outHeight);
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / factor) * outWidth;
    for (let x = 0; x < width; x++) {
      const value = relief[y * width + x];
      if (value === UNMEASURED) continue;
      const i = row + Math.floor(x / factor);
      sum[i] += value;
      count[i] += 1;
    }
  }
  const least = (factor * factor) / 2;
  const mask = count.map((points) => (points >= least ? 1 : 0));
  const values = sum.map((total, i) => (mask[i] === 1 ? total / count[i] / STEPS_PER_RMS : 0));
  return {
    width: outWidth,
    height: outHeight,
    spacingUm: spacingUm * factor,
    values,
    mask,
    ...measure(values, mask, outWidth),
  };
}

/** Scales the values to unit root mean square, in place; their number and centre. */
function measure(values: Float32Array, mask: Uint8Array, width: number) {
  let [points, x, y, squares] = [0, 0, 0, 0];
  for (let i = 0; i < mask.length; i++) {
    if (mask[i] === 0) continue;
    points++;
    x += i % width;
    y += Math.floor(i / width);
    squares += values[i] * values[i];
  }
  const rms = Math.sqrt(squares / points);
  for (let i = 0; i < values.length; i++) values[i] /= rms;
  return { points, centre: { x: x / points, y: y / points } };
}
