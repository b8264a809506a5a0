import { correlateCell } from './cell-points.ts';
import type { CellPoints } from './cell-points.ts';
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

/** How far and how thoroughly cells are looked for. */
export interface CellSearch {
  readonly registration: Registration;
  readonly spacingUm: number;
  /** Shifts in x and in y around where the registration puts a cell, points. */
  readonly reach: number;
  /** Least common points. */
  readonly least: number;
}

/**
 * The shift at which a cell correlates best with the turned mark, up to `reach` points around where the registration
 * puts it; null when nowhere enough points are common.
 *
 * @param at centre of the cell, µm
 * @param angle by which the plane is turned beyond the registration, degrees
 */
export function findCell(
  { registration, spacingUm, reach, least }: CellSearch,
  at: Point,
  points: CellPoints,
  plane: TurnedPlane,
  angle: number,
): CellAtAngle | null {
  const base = expectedShift(registration, at, angle, spacingUm);
  let best = -1;
  let bestX = 0;
  let bestY = 0;
  for (let sy = base.y - reach; sy <= base.y + reach; sy++) {
    for (let sx = base.x - reach; sx <= base.x + reach; sx++) {
      const correlation = correlateCell(points, plane, sy * plane.width + sx, least);
      if (correlation <= best) continue;
      best = correlation;
      bestX = sx;
      bestY = sy;
    }
  }
  if (best === -1) return null;
  const moved = { x: at.x + bestX * spacingUm, y: at.y + bestY * spacingUm };
  const further = { ...registration, angleDegrees: registration.angleDegrees + angle };
  return { expected: place(registration, at), correlation: best, found: place(further, moved) };
}

/** Turned by a further angle, the expected place has moved around the centre of the registration; points. */
export function expectedShift({ from }: Registration, at: Point, angle: number, spacingUm: number): Point {
  const { cos, sin } = turn(-angle);
  const [u, v] = [at.x - from.x, at.y - from.y];
  return {
    x: Math.round((cos * u - sin * v - u) / spacingUm),
    y: Math.round((sin * u + cos * v - v) / spacingUm),
  };
}
