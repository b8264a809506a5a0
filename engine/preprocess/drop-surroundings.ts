import type { Surface } from '../surface/surface.ts';
import { dilate, dropSmallRegions, erode } from './morphology.ts';

/**
 * An enclosed region at least this wide and high is taken for a primer, µm. The smallest centre-fire
 * primers measure 4.45 mm (SAAMI: 0.175 in); firing-pin apertures and impressions stay below this.
 */
const LEAST_PRIMER_UM = 3500;

/** Bridges between the primer and the case head up to twice this wide are cut, µm. */
const BRIDGE_UM = 50;

/**
 * Steeper than this are walls: of the primer pocket where an instrument sees down into it, of the firing-pin hole.
 * Impressed texture stays far below at working spacing. As a tangent.
 */
const STEEPEST_MARK = Math.tan((25 * Math.PI) / 180);

/** Shorter walls than this share of the longest are spikes and specks. */
const SHORTEST_WALL = 0.1;

/** The measured points that lie on no wall, judged by the differences to their measured neighbours. */
function dropWalls({ width, height, values, mask, spacing }: Surface): Uint8Array {
  const limit = STEEPEST_MARK * spacing.x;
  const isStep = (i: number, j: number) => mask[j] === 1 && Math.abs(values[i] - values[j]) > limit;
  const steep = mask.map((valid, i) => {
    const x = i % width;
    const y = (i - x) / width;
    const beside =
      (x > 0 && isStep(i, i - 1)) ||
      (x < width - 1 && isStep(i, i + 1)) ||
      (y > 0 && isStep(i, i - width)) ||
      (y < height - 1 && isStep(i, i + width));
    return valid === 1 && beside ? 1 : 0;
  });
  const walls = dropSmallRegions(steep, width, height, SHORTEST_WALL);
  return mask.map((valid, i) => valid & (1 - walls[i]));
}

/** The points inside that are joined to the border of the field (four neighbours). */
function joinedToBorder(mask: Uint8Array, width: number, height: number, border: number): Uint8Array {
  const joined = new Uint8Array(mask.length);
  const stack: number[] = [];
  const reach = (i: number) => {
    if (mask[i] === 0 || joined[i] === 1) return;
    joined[i] = 1;
    stack.push(i);
  };
  for (let i = 0; i < mask.length; i++) {
    const x = i % width;
    const y = (i - x) / width;
    if (Math.min(x, y, width - 1 - x, height - 1 - y) <= border) reach(i);
  }
  for (let i = stack.pop(); i !== undefined; i = stack.pop()) {
    const x = i % width;
    if (x > 0) reach(i - 1);
    if (x < width - 1) reach(i + 1);
    if (i >= width) reach(i - width);
    if (i < width * (height - 1)) reach(i + width);
  }
  return joined;
}

/** Whether the points inside reach over at least `least` points in both directions. */
function isWide(mask: Uint8Array, width: number, least: number): boolean {
  let [left, right, top, bottom] = [width, -1, mask.length, -1];
  mask.forEach((inside, i) => {
    if (inside === 0) return;
    const x = i % width;
    const y = (i - x) / width;
    [left, right, top, bottom] = [
      Math.min(left, x),
      Math.max(right, x),
      Math.min(top, y),
      Math.max(bottom, y),
    ];
  });
  return right - left + 1 >= least && bottom - top + 1 >= least;
}

/**
 * The mask without the case head, in a field that shows more than the primer: the gap of the primer
 * pocket, unmeasured or with steep walls, parts the primer from the head, and only the head reaches the border.
 * Null when no primer lies enclosed like this. The surface is to have square points.
 */
export function dropSurroundings(surface: Surface): Uint8Array | null {
  const { width, height, mask, spacing } = surface;
  const steps = Math.max(1, Math.round(BRIDGE_UM / spacing.x));
  const apart = erode(dropWalls(surface), width, height, steps);
  const joined = joinedToBorder(apart, width, height, steps);
  const enclosed = apart.map((inside, i) => inside & (1 - joined[i]));
  const largest = dropSmallRegions(enclosed, width, height, 1);
  if (!isWide(largest, width, LEAST_PRIMER_UM / spacing.x - 2 * steps)) return null;
  // Closed again over the holes that specks left, and as wide as before the cut.
  const closed = erode(dilate(enclosed, width, height, 3 * steps), width, height, 2 * steps);
  return closed.map((inside, i) => inside & mask[i]);
}
