import { Random } from '../random/random.ts';
import { makeToolSurface, randomToolSurface } from '../tool-surface.ts';
import type { ToolSurface } from '../tool-surface.ts';
import { addDefects } from './defects.ts';
import { machiningMarks } from './machining-marks.ts';

const SIDE = 1400;
const SPACING = 3.125;

/** Pins are turned and little finished: their own texture is finer than a breech face's, µm RMS. */
const INDIVIDUAL_ROUGHNESS = 0.6;

/**
 * The tip of one gun's firing pin, without its round form: turning rings common to the run, and its own
 * texture at 25 to 120 µm.
 */
export function makeFiringPin(seed: number, production: { run: number; serial: number }): ToolSurface {
  const texture = randomToolSurface(new Random(seed, 'pin texture'), SIDE, SPACING, {
    shortest: 25,
    longest: 120,
  });
  // The pin is another part than the slide: another edge cut it.
  const rings = machiningMarks(production.run + 0.5, production.serial, 'turned');
  const tip = makeToolSurface(
    SIDE,
    SPACING,
    (x, y, i) => rings(x, y) + INDIVIDUAL_ROUGHNESS * (texture.heights[i] ?? 0),
  );
  addDefects(tip, { pits: 12, scratches: 8 }, new Random(seed, 'pin defects'));
  return tip;
}
