import { Random } from '../random/random.ts';

/**
 * Where a tool's frame lies in the scan's. A tool point (x, y) µm is found in the scan at the point
 * turned by the angle, from x towards y (clockwise on the screen, rows growing downwards), and then
 * shifted; both frames have their origin in the middle of their grid.
 */
export interface Placement {
  readonly rotationDegrees: number;
  /** µm */
  readonly shift: { readonly x: number; readonly y: number };
}

/**
 * How far the primer's centre lies off the aperture's, µm on each axis of the breech face: the extractor
 * pushes the case to the same side in every firing of a gun, the play in the chamber adds a little.
 */
const MAX_ECCENTRICITY = 250;
const MAX_PLAY = 120;

/** A shift of up to ± the given length, µm, on each axis. */
export function drawShift(random: Random, most: number): { x: number; y: number } {
  return { x: random.between(-most, most), y: random.between(-most, most) };
}

/**
 * Where the breech face lies in the scan of a primer that stands at `primer`, µm: turned by up to the
 * given angle either way, and off the primer by the gun's eccentricity and this firing's play.
 */
export function placeTool(
  gun: { readonly seed: number },
  random: Random,
  primer: { readonly x: number; readonly y: number },
  maxRotationDegrees: number,
): Placement {
  const eccentricity = drawShift(new Random(gun.seed, 'eccentricity'), MAX_ECCENTRICITY);
  const play = drawShift(random, MAX_PLAY);
  const onFace = { x: eccentricity.x + play.x, y: eccentricity.y + play.y };
  const rotationDegrees = random.between(-maxRotationDegrees, maxRotationDegrees);
  const angle = (rotationDegrees * Math.PI) / 180;
  const shift = {
    x: primer.x - (Math.cos(angle) * onFace.x - Math.sin(angle) * onFace.y),
    y: primer.y - (Math.sin(angle) * onFace.x + Math.cos(angle) * onFace.y),
  };
  return { rotationDegrees, shift };
}

/** The map from scan to tool coordinates, µm: the inverse of the placement. */
export function scanToTool(placement: Placement): (x: number, y: number) => { x: number; y: number } {
  const angle = (placement.rotationDegrees * Math.PI) / 180;
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const { shift } = placement;
  return (x, y) => {
    const fromX = x - shift.x;
    const fromY = y - shift.y;
    return { x: cos * fromX + sin * fromY, y: cos * fromY - sin * fromX };
  };
}
