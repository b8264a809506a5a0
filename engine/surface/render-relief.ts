import { averageBlocks } from './average-blocks.ts';
import type { Surface } from './surface.ts';

/** Grey of unmeasured points. Measured points of a topography are drawn lighter than this, always. */
export const UNMEASURED_GREY = 48;

/** Darkest grey of a measured point: a shadow stays apart from a gap in the measurement. */
const SHADOW_GREY = 64;

/** The slope that this share of the points stays under is drawn as 45°; steeper ones saturate. */
const FULL_SLOPE_QUANTILE = 0.9;

/** Slope, µm/µm, under which no instrument's height is trusted: a flat specimen stays flat grey. */
const LEAST_SLOPE = 1e-3;

/** Points that the robust statistics look at: enough for a picture, quick to sort. */
const SAMPLE_SIZE = 10_000;

const GOLDEN_RATIO = 0.618_033_988_749_895;

export interface ReliefOptions {
  /** Longest side of the picture, px. */
  readonly widest: number;
  /** The lamp: azimuth clockwise from the top of the picture, elevation above it. North-west at 45°. */
  readonly light?: { readonly azimuthDegrees: number; readonly elevationDegrees: number };
}

export interface Relief {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
}

/**
 * A picture of a surface for people. A topography is shaded as Lambert's law lights it, levelled by
 * its median slope and scaled by a quantile of its slopes, so that neither tilt nor a few cliffs
 * decide how the texture looks. A reflectance image keeps its stored contrast. A surface with more
 * points than the picture may have is averaged in blocks first. Pixels are square in µm; row 0 is the
 * surface's row 0.
 */
export function renderRelief(surface: Surface, options: ReliefOptions): Relief {
  const { width, height, spacing } = surface;
  // An axis with a single point has no length and no say in the size of a pixel.
  const length = { x: width > 1 ? width * spacing.x : 0, y: height > 1 ? height * spacing.y : 0 };
  const finest = Math.max(length.x, length.y) / Math.max(1, options.widest);
  const blocks = averageBlocks(
    surface,
    width > 1 ? Math.min(width, Math.max(1, Math.ceil(finest / spacing.x - 1e-6))) : 1,
    height > 1 ? Math.min(height, Math.max(1, Math.ceil(finest / spacing.y - 1e-6))) : 1,
  );
  const light = options.light ?? { azimuthDegrees: 315, elevationDegrees: 45 };
  const grey = blocks.modality === 'reflectance' ? storedContrast(blocks) : shade(blocks, light);
  return squarePixels(blocks, grey);
}

/** Repeats pixels along the axis that is measured more coarsely. */
function squarePixels(blocks: Surface, grey: Uint8Array): Relief {
  const { spacing } = blocks;
  const repeatX = blocks.width > 1 && blocks.height > 1 ? Math.max(1, spacing.x / spacing.y) : 1;
  const repeatY = blocks.width > 1 && blocks.height > 1 ? Math.max(1, spacing.y / spacing.x) : 1;
  const width = Math.round(blocks.width * repeatX);
  const height = Math.round(blocks.height * repeatY);
  if (width === blocks.width && height === blocks.height) return { width, height, grey };
  const picture = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const row = Math.min(blocks.height - 1, Math.floor(y / repeatY)) * blocks.width;
    for (let x = 0; x < width; x++) {
      picture[y * width + x] = grey[row + Math.min(blocks.width - 1, Math.floor(x / repeatX))] ?? 0;
    }
  }
  return { width, height, grey: picture };
}

function storedContrast({ values, mask }: Surface): Uint8Array {
  const grey = new Uint8Array(values.length).fill(UNMEASURED_GREY);
  for (let i = 0; i < grey.length; i++) {
    if (mask[i] === 1) grey[i] = Math.round(255 * Math.min(1, Math.max(0, values[i] ?? 0)));
  }
  return grey;
}

function shade(blocks: Surface, light: { azimuthDegrees: number; elevationDegrees: number }): Uint8Array {
  const { width, height, mask, spacing } = blocks;
  const slopeX = slopes(blocks, 1, width, spacing.x);
  const slopeY = slopes(blocks, width, height, spacing.y);
  const tiltX = quantile(slopeX, mask, 0.5);
  const tiltY = quantile(slopeY, mask, 0.5);
  const steepness = new Float32Array(mask.length);
  for (let i = 0; i < steepness.length; i++) {
    const x = finite(slopeX[i], tiltX) - tiltX;
    const y = finite(slopeY[i], tiltY) - tiltY;
    steepness[i] = Math.sqrt(x * x + y * y);
  }
  const scale = 1 / Math.max(LEAST_SLOPE, quantile(steepness, mask, FULL_SLOPE_QUANTILE));

  const azimuth = (light.azimuthDegrees * Math.PI) / 180;
  const elevation = (light.elevationDegrees * Math.PI) / 180;
  // Rows grow downwards: the top of the picture is -y.
  const lightX = Math.cos(elevation) * Math.sin(azimuth);
  const lightY = -Math.cos(elevation) * Math.cos(azimuth);
  const lightZ = Math.sin(elevation);
  const grey = new Uint8Array(width * height).fill(UNMEASURED_GREY);
  for (let i = 0; i < grey.length; i++) {
    if (mask[i] !== 1) continue;
    const x = (finite(slopeX[i], tiltX) - tiltX) * scale;
    const y = (finite(slopeY[i], tiltY) - tiltY) * scale;
    const lit = (lightZ - x * lightX - y * lightY) / Math.sqrt(1 + x * x + y * y);
    grey[i] = Math.round(SHADOW_GREY + (255 - SHADOW_GREY) * Math.max(0, lit));
  }
  return grey;
}

/**
 * Slope along one axis from the measured neighbours, one-sided at edges; NaN where a point has no
 * measured neighbour. `step` is the distance to the next point in the array, `count` the axis' length.
 */
function slopes(blocks: Surface, step: number, count: number, spacing: number): Float32Array {
  const { values, mask } = blocks;
  const slopes = new Float32Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const along = Math.floor(i / step) % count;
    const before = along > 0 && mask[i - step] === 1 ? i - step : i;
    const after = along < count - 1 && mask[i + step] === 1 ? i + step : i;
    const distance = ((after - before) / step) * spacing;
    slopes[i] = ((values[after] ?? 0) - (values[before] ?? 0)) / distance;
  }
  return slopes;
}

function finite(value: number | undefined, otherwise: number): number {
  return value !== undefined && Number.isFinite(value) ? value : otherwise;
}

/** Quantile of the finite values at measured points, from an even sample; 0 where there are none. */
function quantile(values: Float32Array, mask: Uint8Array, share: number): number {
  const size = Math.min(values.length, SAMPLE_SIZE);
  const sample = new Float32Array(size);
  let count = 0;
  for (let i = 0; i < size; i++) {
    // Steps of the golden ratio spread evenly and never fall in step with the rows.
    const at = values.length > size ? Math.floor(((i * GOLDEN_RATIO) % 1) * values.length) : i;
    const value = values[at];
    if (mask[at] === 1 && value !== undefined && Number.isFinite(value)) sample[count++] = value;
  }
  const sorted = sample.subarray(0, count).sort();
  return sorted[Math.min(count - 1, Math.floor(share * count))] ?? 0;
}
