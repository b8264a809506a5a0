import { countCommon, takeCellPoints } from './cell-points.ts';
import type { Window } from './common-points.ts';
import { expectedShift, findCell } from './find-cell.ts';
import type { CellAtAngle } from './find-cell.ts';
import { layCells } from './lay-cells.ts';
import type { Cell } from './lay-cells.ts';
import type { Level, Pyramid } from './level.ts';
import { IMPRESSION_PARAMETERS } from './parameters.ts';
import type { ImpressionScales } from './parameters.ts';
import { refineRegistration } from './refine-registration.ts';
import { place } from './registration.ts';
import type { Point, Registration } from './registration.ts';
import { turnInto } from './turned-plane.ts';

const { angles, refined, leastFill } = IMPRESSION_PARAMETERS.cells;

/** A cell's place is refined to this, points. */
const SMALL_STEP = 0.02;

/** Where one cell of the first mark was found in the second. */
export interface LocatedCell {
  /** The cell's rectangle on the middle points. */
  readonly window: Window;
  /** Centre of the cell in the first mark, µm. */
  readonly at: Point;
  /** Where it correlates best in the second mark, µm. */
  readonly found: Point;
  /** Angle at which it does, degrees. */
  readonly angleDegrees: number;
  readonly correlation: number;
  /** The best place at each angle of the search, on the coarse level; null where too little is common. */
  readonly byAngle: readonly (CellAtAngle | null)[];
}

/**
 * Looks for every cell of the first mark in the second, each for itself: at several angles and over a window of
 * shifts around where the registration puts it, then refined on finer points (congruent matching cells, Song 2013).
 * Only cells whose expected place was measured in both marks are usable and returned.
 */
export function locateCells(
  a: Pyramid,
  b: Pyramid,
  registration: Registration,
  scales: ImpressionScales,
): LocatedCell[] {
  const { spacingUm } = a.coarse;
  const side = Math.round(scales.cellUm / spacingUm);
  const reach = Math.round(scales.searchUm / spacingUm);
  const search = { registration, spacingUm, reach, least: Math.ceil(leastFill * side * side) };
  const cells = layCells(a.coarse, side);
  const margin = reach + farthestShift(cells, registration, spacingUm);
  const turned = angles.map((angle) => turnInto(a.coarse, b.coarse, registration, angle, margin));
  const still = turned[angles.indexOf(0)];
  const located: LocatedCell[] = [];
  for (const cell of cells) {
    const points = takeCellPoints(a.coarse, cell, still);
    if (countCommon(points, still) < search.least) continue;
    const byAngle = turned.map((plane, k) => findCell(search, cell.at, points, plane, angles[k]));
    const window = onMiddle(cell, a.middle);
    const best = refineBest(a.middle, b.middle, cell, window, byAngle, registration);
    located.push({ window, at: cell.at, ...best, byAngle });
  }
  return located;
}

/** How far the turns of the search move any cell, points: a plane with that margin holds all that is asked of it. */
function farthestShift(cells: readonly Cell[], registration: Registration, spacingUm: number): number {
  let farthest = 0;
  for (const { at } of cells) {
    for (const angle of angles) {
      const { x, y } = expectedShift(registration, at, angle, spacingUm);
      farthest = Math.max(farthest, Math.abs(x), Math.abs(y));
    }
  }
  return farthest;
}

function onMiddle({ left, top, right, bottom }: Window, { width, height }: Level): Window {
  return {
    left: 2 * left,
    top: 2 * top,
    right: Math.min(width, 2 * right),
    bottom: Math.min(height, 2 * bottom),
  };
}

/**
 * The most promising of a cell's places and the expected one, each refined on the middle points, of which the best
 * correlated counts: the coarse points alone confuse neighbouring places. Without any, the expected place,
 * uncorrelated.
 */
function refineBest(
  a: Level,
  b: Level,
  { at }: Cell,
  window: Window,
  byAngle: readonly (CellAtAngle | null)[],
  registration: Registration,
): Pick<LocatedCell, 'found' | 'angleDegrees' | 'correlation'> {
  const { angleDegrees: base } = registration;
  const expected = { found: place(registration, at), angleDegrees: base, correlation: 0 };
  const promising = byAngle
    .flatMap((there, k) => (there === null ? [] : [{ ...there, angleDegrees: base + angles[k] }]))
    .sort((p, q) => q.correlation - p.correlation)
    .slice(0, refined);
  let best = expected;
  for (const { found, angleDegrees } of [...promising, expected]) {
    const start = { angleDegrees, from: at, to: found };
    const met = refineRegistration(a, b, start, window, SMALL_STEP);
    if (met === null || met.correlation <= best.correlation) continue;
    best = {
      found: met.registration.to,
      angleDegrees: met.registration.angleDegrees,
      correlation: met.correlation,
    };
  }
  return best;
}
