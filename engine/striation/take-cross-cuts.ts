import type { Surface } from '../surface/surface.ts';
import type { Line } from './gaussian-regression.ts';
import { median } from './median.ts';
import { STRIATION_PARAMETERS } from './parameters.ts';

/** Heights across the striae at one place along them, µm. */
export interface CrossCut extends Line {
  /** Place along the striae, µm from the middle of the scan. */
  readonly alongUm: number;
}

/** Pairs of points that the slope along the striae is taken from, at most. */
const SLOPE_SAMPLES = 4000;

/** Median rise from a row to the next, µm: the tilt along the striae, whatever stands across. */
function riseAlong({ width, height, values, mask }: Surface, rows: number): number {
  const rises: number[] = [];
  const last = (height - rows) * width;
  const step = Math.max(1, Math.floor(last / SLOPE_SAMPLES));
  for (let i = 0; i < last; i += step) {
    const j = i + rows * width;
    if ((mask[i] & mask[j]) === 1) rises.push((values[j] - values[i]) / rows);
  }
  return rises.length === 0 ? 0 : median(rises);
}

/**
 * Cuts a surface whose striae run along y into bands of rows and makes a cross-cut of each: per column the median
 * of the band's measured points, so that spikes do not count; measured where half of the band was.
 */
export function takeCrossCuts(surface: Surface): CrossCut[] {
  const { width, height, spacing, values, mask } = surface;
  const rows = Math.max(1, Math.min(height, Math.round(STRIATION_PARAMETERS.crossCut.bandUm / spacing.y)));
  const rise = riseAlong(surface, rows);
  return Array.from({ length: Math.floor(height / rows) }, (_, band) => {
    const first = band * rows;
    const heights = new Float64Array(width);
    const valid = new Uint8Array(width);
    const column = new Float64Array(rows);
    for (let x = 0; x < width; x++) {
      let count = 0;
      for (let y = first; y < first + rows; y++) {
        const i = y * width + x;
        if (mask[i] === 1) column[count++] = values[i] - rise * (y - (height - 1) / 2);
      }
      if (2 * count < rows) continue;
      heights[x] = median(column.subarray(0, count));
      valid[x] = 1;
    }
    return { alongUm: (first + (rows - height) / 2) * spacing.y, values: heights, valid };
  });
}
