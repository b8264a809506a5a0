import type { Surface } from '../../engine/surface/surface.ts';

/** Brass that is bright but not polished: a third scatters, the rest shines about the mirror's angle. */
const SCATTERED = 0.35;
const SHININESS = 8;

/** Light of a flat specimen in the picture: what a camera's automatic exposure aims at. */
const EXPOSURE = 0.45;

export interface PhotographOptions {
  /** Where the one lamp stands, clockwise from the top of the picture. */
  readonly lightAzimuthDegrees: number;
  /** Its height above the specimen's plane; oblique by default, as under a comparison microscope. */
  readonly lightElevationDegrees?: number;
  readonly pixelSizeUm: number;
}

/**
 * A picture of a topography through a microscope that looks straight down, by one lamp, after Blinn's
 * reflection model (SIGGRAPH 1977). Each pixel gathers the points under it. What sends no light back to
 * the instrument sends none to the camera: unmeasured points are black, and every pixel is valid.
 */
export function photograph(topography: Surface, options: PhotographOptions): Surface {
  const light = lightOf(topography, options);
  const { pixelSizeUm: pixel } = options;
  const { spacing } = topography;
  const width = Math.max(1, Math.floor((topography.width * spacing.x) / pixel));
  const height = Math.max(1, Math.floor((topography.height * spacing.y) / pixel));
  const values = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    const rows = under(y, pixel / spacing.y, topography.height);
    for (let x = 0; x < width; x++) {
      const columns = under(x, pixel / spacing.x, topography.width);
      let sum = 0;
      for (let row = rows.from; row < rows.to; row++) {
        for (let column = columns.from; column < columns.to; column++) {
          sum += light[row * topography.width + column] ?? 0;
        }
      }
      values[y * width + x] = sum / ((rows.to - rows.from) * (columns.to - columns.from));
    }
  }
  const mask = new Uint8Array(width * height).fill(1);
  return { modality: 'reflectance', width, height, spacing: { x: pixel, y: pixel }, values, mask };
}

/** The points under a pixel along one axis: at least one, never beyond the end. */
function under(pixel: number, ratio: number, count: number): { from: number; to: number } {
  const from = Math.min(count - 1, Math.floor(pixel * ratio));
  return { from, to: Math.min(count, Math.max(from + 1, Math.floor((pixel + 1) * ratio))) };
}

/** Light, 0 to 1, that each point sends to the camera. */
function lightOf(topography: Surface, options: PhotographOptions): Float32Array {
  const { width, height, values, mask, spacing } = topography;
  const azimuth = (options.lightAzimuthDegrees * Math.PI) / 180;
  const elevation = ((options.lightElevationDegrees ?? 35) * Math.PI) / 180;
  const lampX = Math.cos(elevation) * Math.sin(azimuth);
  const lampY = -Math.cos(elevation) * Math.cos(azimuth);
  const lampZ = Math.sin(elevation);
  // The half vector lies between the lamp and the camera at (0, 0, 1).
  const half = Math.hypot(lampX, lampY, lampZ + 1);
  const reflected = (x: number, y: number) => {
    const length = Math.sqrt(1 + x * x + y * y);
    const facing = Math.max(0, (lampZ - x * lampX - y * lampY) / length);
    const mirror = Math.max(0, (lampZ + 1 - x * lampX - y * lampY) / (half * length));
    return SCATTERED * facing + (1 - SCATTERED) * mirror ** SHININESS;
  };
  const gain = EXPOSURE / reflected(0, 0);
  const light = new Float32Array(values.length);
  for (let i = 0; i < light.length; i++) {
    if (mask[i] !== 1) continue;
    const value = values[i] ?? 0;
    const right = (i + 1) % width !== 0 && mask[i + 1] === 1 ? (values[i + 1] ?? 0) : value;
    const below = i + width < width * height && mask[i + width] === 1 ? (values[i + width] ?? 0) : value;
    light[i] = Math.min(1, gain * reflected((right - value) / spacing.x, (below - value) / spacing.y));
  }
  return light;
}
