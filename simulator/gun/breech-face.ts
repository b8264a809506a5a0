import { Random } from '../random/random.ts';
import { heightAt, makeToolSurface, randomToolSurface } from '../tool-surface.ts';
import type { ToolSurface } from '../tool-surface.ts';
import { addDefects } from './defects.ts';
import { finishingStrokes } from './finishing-strokes.ts';
import { type Machining, machiningMarks } from './machining-marks.ts';

/** µm: wide enough for a primer that stands half a millimetre off the aperture. */
const SIDE = 4600;
const SPACING = 6.25;

/**
 * Individual texture without and with a direction, µm root mean square: together within the finish grades
 * N5 to N7 of ISO 1302 (Ra 0.4 to 1.6).
 */
const GRAIN = 0.6;
const STROKES = 0.7;

/** Unevenness of the finished face at the scale of a millimetre, µm root mean square. */
const INDIVIDUAL_WAVINESS = 0.5;

/**
 * The breech face of one gun: the marks of its production run, and upon them what is its own. Individual
 * texture has the wavelengths that breech-face impressions are compared at, 60 to 250 µm.
 */
export function makeBreechFace(
  seed: number,
  production: { run: number; serial: number; machining: Machining },
): ToolSurface {
  const grain = randomToolSurface(new Random(seed, 'breech grain'), SIDE, SPACING, {
    shortest: 60,
    longest: 250,
  });
  const waviness = randomToolSurface(new Random(seed, 'breech waviness'), SIDE, 4 * SPACING, {
    shortest: 250,
    longest: 1200,
  });
  const strokes = finishingStrokes(seed, SIDE);
  const marks = machiningMarks(production.run, production.serial, production.machining);
  const face = makeToolSurface(
    SIDE,
    SPACING,
    (x, y, i) =>
      marks(x, y) +
      GRAIN * (grain.heights[i] ?? 0) +
      STROKES * strokes(x, y) +
      INDIVIDUAL_WAVINESS * heightAt(waviness, x, y),
  );
  addDefects(face, { pits: 4, scratches: 3 }, new Random(seed, 'breech defects'));
  return face;
}
