import type { Cell } from './lay-cells.ts';
import type { Level } from './level.ts';
import { place, turn } from './registration.ts';
import type { Point, Registration } from './registration.ts';
import type { TurnedPlane } from './turned-plane.ts';

/** Where a cell was found at one angle, µm of the second mark. */
export interface CellAtAngle {
  /** Where the registration puts it. */
  readonly expected: Point;
  readonly found: Point;
  readonly correlation: number;
}

/**
 * The shift at which a cell correlates best with the turned mark, up to `reach` points around where the registration
 * puts it; null when nowhere at least `least` points are common.
 */
export function findCell(
  a: Level,
  plane: TurnedPlane,
  cell: Cell,
  registration: Registration,
  angle: number,
  reach: number,
  least: number,
): CellAtAngle | null {
  // Turned by the further angle, the expected place has moved around the centre of the registration.
  const { cos, sin } = turn(-angle);
  const [u, v] = [cell.at.x - registration.from.x, cell.at.y - registration.from.y];
  const baseX = Math.round((cos * u - sin * v - u) / a.spacingUm);
  const baseY = Math.round((sin * u + cos * v - v) / a.spacingUm);
  let best = -1;
  let [bestX, bestY] = [0, 0];
  for (let sy = baseY - reach; sy <= baseY + reach; sy++) {
    for (let sx = baseX - reach; sx <= baseX + reach; sx++) {
      const correlation = correlateCell(a, plane, cell, sx, sy, least);
      if (correlation > best) [best, bestX, bestY] = [correlation, sx, sy];
    }
  }
  if (best === -1) return null;
  const moved = { x: cell.at.x + bestX * a.spacingUm, y: cell.at.y + bestY * a.spacingUm };
  const further = { ...registration, angleDegrees: registration.angleDegrees + angle };
  return { expected: place(registration, cell.at), correlation: best, found: place(further, moved) };
}

/** Pearson correlation over the common points of a cell and the shifted plane; −1 when they are too few. */
function correlateCell(
  a: Level,
  plane: TurnedPlane,
  cell: Cell,
  sx: number,
  sy: number,
  least: number,
): number {
  let n = 0;
  let [sa, sb, saa, sbb, sab] = [0, 0, 0, 0, 0];
  const top = Math.max(cell.top, -sy - plane.margin);
  const bottom = Math.min(cell.bottom, plane.height - sy - plane.margin);
  const left = Math.max(cell.left, -sx - plane.margin);
  const right = Math.min(cell.right, plane.width - sx - plane.margin);
  for (let y = top; y < bottom; y++) {
    let i = y * a.width + left;
    let j = (y + sy + plane.margin) * plane.width + left + sx + plane.margin;
    for (let x = left; x < right; x++, i++, j++) {
      if ((a.mask[i] & plane.mask[j]) === 0) continue;
      const av = a.values[i];
      const bv = plane.values[j];
      n++;
      sa += av;
      sb += bv;
      saa += av * av;
      sbb += bv * bv;
      sab += av * bv;
    }
  }
  if (n < least) return -1;
  const varA = saa - (sa * sa) / n;
  const varB = sbb - (sb * sb) / n;
  return varA > 0 && varB > 0 ? (sab - (sa * sb) / n) / Math.sqrt(varA * varB) : -1;
}

/** Points of a cell that are measured in both marks where the registration puts it. */
export function commonPoints(a: Level, plane: TurnedPlane, cell: Cell, margin: number): number {
  let points = 0;
  for (let y = cell.top; y < cell.bottom; y++) {
    for (let x = cell.left; x < cell.right; x++) {
      points += a.mask[y * a.width + x] & plane.mask[(y + margin) * plane.width + x + margin];
    }
  }
  return points;
}
