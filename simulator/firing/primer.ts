import type { Random } from '../random/random.ts';
import { randomTexture } from '../random/random-texture.ts';

/** Small pistol primer, 0.175 in (4.45 mm) across, µm. The flat ends where the cup's corner begins. */
export const PRIMER_RADIUS = 2220;
export const FLAT_RADIUS = 1780;

/** Corner of the drawn cup, µm. */
const CORNER_RADIUS = 440;

/** Roughness of the rolled sheet before firing, µm root mean square; a quarter is left under pressure. */
const SHEET_ROUGHNESS = 0.35;
const LEFT_UNDER_PRESSURE = 0.25;

/**
 * The primer's form in the scan, µm: tilt on the stage to 0.4° on each axis, a crown of up to 12 µm over
 * the flat, and the cup's rounded corner. (x, y) µm from the primer's centre.
 */
export function primerForm(random: Random): (x: number, y: number) => number {
  const steepest = Math.tan((0.4 * Math.PI) / 180);
  const tiltX = random.between(-steepest, steepest);
  const tiltY = random.between(-steepest, steepest);
  const crown = random.between(0, 12) / FLAT_RADIUS ** 2;
  return (x, y) => {
    const square = x * x + y * y;
    const form = tiltX * x + tiltY * y - crown * square;
    if (square < FLAT_RADIUS ** 2) return form;
    const into = Math.min(CORNER_RADIUS, Math.sqrt(square) - FLAT_RADIUS);
    return form - (CORNER_RADIUS - Math.sqrt(CORNER_RADIUS ** 2 - into ** 2));
  };
}

/**
 * The primer's own texture, µm, at 15 to 80 µm and drawn out along the direction of rolling: what a
 * firing shows that no other firing does. `pressed`, 0 to 1, is how far the tool flattened it.
 */
export function sheetTexture(
  random: Random,
  size: number,
  spacing: number,
): (index: number, pressed: number) => number {
  const sheet = randomTexture(random, size, size, spacing, { shortest: 15, longest: 80, stretchY: 3 });
  return (index, pressed) =>
    SHEET_ROUGHNESS * (1 - (1 - LEFT_UNDER_PRESSURE) * pressed) * (sheet[index] ?? 0);
}
