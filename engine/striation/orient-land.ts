import { cropToValid } from '../preprocess/crop-to-valid.ts';
import { resampleArea } from '../preprocess/resample-area.ts';
import { turnSurface } from '../preprocess/turn-surface.ts';
import type { Surface } from '../surface/surface.ts';
import { bandPass, deviationOf, standardise } from './band-pass.ts';
import { findShear, type Shear } from './find-shear.ts';
import { findStriaeDirection } from './find-striae-direction.ts';
import type { Line } from './gaussian-regression.ts';
import { STRIATION_PARAMETERS } from './parameters.ts';
import { takeCrossCuts, type CrossCut } from './take-cross-cuts.ts';

export interface OrientedLand {
  /** How far the scan was turned so that its striae run along y, degrees, from x towards y. */
  readonly turnedDegrees: number;
  /** Distance between the points of a cross-cut, µm. */
  readonly spacingUm: number;
  readonly cuts: readonly CrossCut[];
  /** Of each cross-cut: the striae's wavelengths, over their deviation, and this deviation in µm. */
  readonly textures: readonly Line[];
  readonly deviations: readonly number[];
  /** By how much the striae still stand off y, and how much of the texture they make up. */
  readonly shear: Shear;
}

/** Angle between two directions without sense, degrees. */
function apart(a: number, b: number): number {
  const turn = Math.abs(a - b) % 180;
  return Math.min(turn, 180 - turn);
}

function cutAcross(square: Surface, turnedDegrees: number): OrientedLand {
  const spacingUm = square.spacing.x;
  const turned = turnedDegrees === 0 ? square : turnSurface(square, turnedDegrees);
  const cuts = takeCrossCuts(cropToValid(turned).surface);
  const passed = cuts.map((cut) => bandPass(cut, spacingUm));
  const deviations = passed.map((line) => deviationOf(line) || 0);
  const textures = passed.map((line, k) =>
    standardise(line, deviations[k], STRIATION_PARAMETERS.crossCut.limit),
  );
  const shear = cuts.length === 0 ? { degrees: 0, common: 0 } : findShear(cuts, textures, spacingUm);
  return { turnedDegrees, spacingUm, cuts, textures, deviations, shear };
}

/** Turns the scan until next to no shear remains. */
function turnUpright(square: Surface, startDegrees: number): OrientedLand {
  const { largestShearDegrees, turns } = STRIATION_PARAMETERS.direction;
  let land = cutAcross(square, startDegrees);
  for (let turn = 1; turn < turns && Math.abs(land.shear.degrees) > largestShearDegrees; turn++)
    land = cutAcross(square, land.turnedDegrees + land.shear.degrees);
  return land;
}

/**
 * Brings a scan to square points and turns it so that the striae run along y, wherever its instrument's axes point.
 * Where the texture has no clear direction (few striae, and brush strokes or the base's edge beside them) the file's
 * axes are tried too, and that direction counts in which the cross-cuts have most in common.
 * A half turn more cannot be told from a scan: comparison tries both senses. Null for a surface without texture.
 */
export function orientLand(surface: Surface): OrientedLand | null {
  const { finestSpacingUm, shear } = STRIATION_PARAMETERS;
  const direction = findStriaeDirection(surface);
  if (direction === null) return null;
  const { x, y } = surface.spacing;
  const spacing = Math.max(finestSpacingUm, Math.min(x, y));
  const { surface: measured } = cropToValid(surface);
  const square = x === spacing && y === spacing ? measured : resampleArea(measured, spacing);
  const tried: OrientedLand[] = [];
  const clear = direction.coherence >= STRIATION_PARAMETERS.direction.clearCoherence;
  for (const degrees of clear ? [-direction.acrossDegrees] : [-direction.acrossDegrees, 0, 90]) {
    // From -45° to 135°, so that all lands of a bullet that lie along y in their files come out in one sense.
    const turn = degrees <= -45 ? degrees + 180 : degrees;
    const quarter = 90 * Math.round(turn / 90);
    const start = apart(turn, quarter) <= shear.reachDegrees / 2 ? quarter : turn;
    if (tried.some((other) => apart(other.turnedDegrees, start) <= shear.reachDegrees)) continue;
    tried.push(turnUpright(square, start));
  }
  return tried.reduce((best, next) => (next.shear.common > best.shear.common ? next : best));
}
