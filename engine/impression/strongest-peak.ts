import { MASK_RATIO } from './lay-turned.ts';

/** The correlations of one angle and its opposite over shifts, and the overlaps that they rest on. */
export interface Field {
  /** Rows of shifts in y, as `PlaneTransform.correlate` gives them, and the numbers from one to the next. */
  readonly rows: Float64Array;
  readonly stride: number;
  /** The same of the masks, MASK_RATIO points to one. */
  readonly overlaps: Float64Array;
  readonly overlapStride: number;
  /** Points of a side of the plane. */
  readonly side: number;
  /** Farthest shift in x and in y. */
  readonly reach: number;
  /** Shifts with less overlap do not count, points. */
  readonly leastOverlap: number;
}

/** Farthest shift of the masks that a reach asks for. */
export function overlapReach(reach: number, side: number): number {
  return Math.min(side / MASK_RATIO / 2 - 1, Math.ceil(reach / MASK_RATIO));
}

/**
 * The shift at which a correlation, divided by the square root of the overlap, is highest; −Infinity where none
 * overlaps enough. The overlap is the same for the shifts of a block.
 *
 * @param part 0 for the angle itself, 1 for its opposite
 */
export function strongestPeak(field: Field, part: 0 | 1): { strength: number; x: number; y: number } {
  const { rows, stride, overlaps, overlapStride, side, reach, leastOverlap } = field;
  const small = side / MASK_RATIO;
  const smallReach = overlapReach(reach, side);
  const best = { strength: -Infinity, x: 0, y: 0 };
  for (let blockY = -smallReach; blockY <= smallReach; blockY++) {
    for (let blockX = -smallReach; blockX <= smallReach; blockX++) {
      const column = blockX < 0 ? blockX + small : blockX;
      const overlap = overlaps[(blockY + smallReach) * overlapStride + 2 * column + part];
      if (overlap < leastOverlap) continue;
      const scale = 1 / Math.sqrt(overlap);
      const [fromX, toX] = blockEnds(blockX, reach);
      const [fromY, toY] = blockEnds(blockY, reach);
      for (let y = fromY; y <= toY; y++) {
        const row = (y + reach) * stride + part;
        for (let x = fromX; x <= toX; x++) {
          const strength = rows[row + 2 * (x < 0 ? x + side : x)] * scale;
          if (strength <= best.strength) continue;
          best.strength = strength;
          best.x = x;
          best.y = y;
        }
      }
    }
  }
  return best;
}

/** First and last shift of a block, within reach. */
function blockEnds(block: number, reach: number): [number, number] {
  const middle = block * MASK_RATIO;
  return [Math.max(-reach, middle - MASK_RATIO / 2), Math.min(reach, middle + MASK_RATIO / 2 - 1)];
}
