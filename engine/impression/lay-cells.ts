import type { Window } from './common-points.ts';
import type { Level } from './level.ts';
import { IMPRESSION_PARAMETERS } from './parameters.ts';
import type { Point } from './registration.ts';

/** A cell on the coarse level: its rectangle there, and its centre, µm. */
export interface Cell extends Window {
  readonly at: Point;
}

/** The grid of cells over a mark, centred on it; cells with too few measured points are left out. */
export function layCells(level: Level, side: number): Cell[] {
  const { width, height, mask, centre, spacingUm } = level;
  const start = (middle: number) => Math.round(middle - side * Math.ceil(middle / side));
  const cells: Cell[] = [];
  for (let top = start(centre.y); top < height; top += side) {
    for (let left = start(centre.x); left < width; left += side) {
      const window = {
        left: Math.max(0, left),
        top: Math.max(0, top),
        right: Math.min(width, left + side),
        bottom: Math.min(height, top + side),
      };
      let points = 0;
      for (let y = window.top; y < window.bottom; y++) {
        for (let x = window.left; x < window.right; x++) points += mask[y * width + x];
      }
      if (points < IMPRESSION_PARAMETERS.cells.leastFill * side * side) continue;
      cells.push({ ...window, at: { x: (left + side / 2) * spacingUm, y: (top + side / 2) * spacingUm } });
    }
  }
  return cells;
}
