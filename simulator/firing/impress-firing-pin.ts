import type { Gun } from '../gun/simulate-gun.ts';
import { Random } from '../random/random.ts';
import { measure } from '../scanner/measure.ts';
import { heightAt } from '../tool-surface.ts';
import { bearingLevel, contactShare, impression, pressedness } from './contact.ts';
import type { FiredMark } from './fire-cartridge-case.ts';
import { drawShift, scanToTool } from './placement.ts';
import { sheetTexture } from './primer.ts';
import { rootMeanSquare } from './root-mean-square.ts';

/** Radius of the hemispherical pin's tip, and of the bottom of its impression that is compared, µm. */
const TIP_RADIUS = 950;
const BOTTOM_RADIUS = 500;

const SIDE = 1150;
const MAX_SHIFT = 50;

/** Pins are scanned at 50×: steep walls need a high aperture. */
const OBJECTIVE = { numericalAperture: 0.8, deepest: 400 };

/**
 * The bottom of the firing-pin impression of a fired case: a bowl with the tip's texture in it. A pin
 * turns freely in its channel, so that scans are turned through the full circle unless told otherwise.
 * `spacing` in µm.
 */
export function impressFiringPin(
  gun: Gun,
  firingSeed: number,
  options: { readonly maxRotationDegrees?: number; readonly spacing?: number } = {},
): FiredMark {
  const { maxRotationDegrees = 180, spacing = 3.125 } = options;
  const size = Math.round(SIDE / spacing);
  const stream = (effect: string) => new Random(gun.seed, firingSeed, 'pin', effect);
  const draw = stream('placement');
  const placement = {
    rotationDegrees: draw.between(-maxRotationDegrees, maxRotationDegrees),
    shift: drawShift(draw, MAX_SHIFT),
  };
  const toTool = scanToTool(placement);
  const share = contactShare(stream('contact'), SIDE, 1);
  const sheet = sheetTexture(stream('sheet'), size, spacing);
  const roughness = rootMeanSquare(gun.firingPin.heights);

  const heights = new Float32Array(size * size);
  const middle = (size - 1) / 2;
  for (let i = 0; i < heights.length; i++) {
    const x = ((i % size) - middle) * spacing;
    const y = (Math.floor(i / size) - middle) * spacing;
    const onTool = toTool(x, y);
    const square = onTool.x ** 2 + onTool.y ** 2;
    if (square > BOTTOM_RADIUS ** 2) {
      heights[i] = Number.NaN;
      continue;
    }
    const bowl = TIP_RADIUS - Math.sqrt(TIP_RADIUS ** 2 - square);
    const tool = heightAt(gun.firingPin, onTool.x, onTool.y);
    const level = bearingLevel(share(x, y), roughness);
    heights[i] = bowl + impression(tool, level) + sheet(i, pressedness(tool, level));
  }
  const specimen = { width: size, height: size, spacing, heights };
  return { surface: measure(specimen, stream('measurement'), OBJECTIVE), placement };
}
