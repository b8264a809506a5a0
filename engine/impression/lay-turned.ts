import type { Level } from './level.ts';
import { turn } from './registration.ts';

/** Points of a side of the relief's plane to one of the mask's: overlaps vary slowly. */
export const MASK_RATIO = 4;

/** Complex planes, interleaved, of a relief and of its mask. */
export interface LaidPlanes {
  /** Points of a side of the relief's plane. */
  readonly side: number;
  readonly relief: Float64Array;
  readonly mask: Float64Array;
}

export function makeLaidPlanes(side: number): LaidPlanes {
  const small = side / MASK_RATIO;
  return { side, relief: new Float64Array(2 * side * side), mask: new Float64Array(2 * small * small) };
}

/**
 * Lays a turned copy of a mark with its centre on the middle of empty planes, into their real (`part` 0) or imaginary
 * part: the relief interpolated bilinearly, the mask counted by the nearest points in blocks.
 */
export function layTurned(level: Level, degrees: number, laid: LaidPlanes, part: 0 | 1): void {
  const { width, height, values, mask, centre, radius } = level;
  const { side, relief, mask: blocks } = laid;
  const { cos, sin } = turn(degrees);
  const small = side / MASK_RATIO;
  const middle = side / 2;
  const reach = Math.min(middle, Math.ceil(radius) + 1);
  // Blocks about the middle, since the plane is mirrored there for the angles of the other half circle.
  const blockOf = Int32Array.from(
    { length: side },
    (_, point) => Math.floor((point + MASK_RATIO / 2) / MASK_RATIO) % small,
  );
  for (let v = -reach; v < reach; v++) {
    const row = (v + middle) * side;
    const blockRow = blockOf[v + middle] * small;
    const across = Math.min(reach, Math.ceil(Math.sqrt(Math.max(0, (radius + 1) ** 2 - v * v))));
    for (let u = -across; u < across; u++) {
      const x = cos * u - sin * v + centre.x;
      const y = sin * u + cos * v + centre.y;
      const x0 = Math.floor(x);
      const y0 = Math.floor(y);
      if (x0 < 0 || y0 < 0 || x0 + 1 >= width || y0 + 1 >= height) continue;
      const i = y0 * width + x0;
      const fx = x - x0;
      const fy = y - y0;
      relief[2 * (row + u + middle) + part] =
        (1 - fy) * ((1 - fx) * values[i] + fx * values[i + 1]) +
        fy * ((1 - fx) * values[i + width] + fx * values[i + width + 1]);
      const nearest = i + (fy > 0.5 ? width : 0) + (fx > 0.5 ? 1 : 0);
      blocks[2 * (blockRow + blockOf[u + middle]) + part] += mask[nearest];
    }
  }
}
