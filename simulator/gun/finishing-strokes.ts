import { Random } from '../random/random.ts';
import { heightAt, randomToolSurface } from '../tool-surface.ts';

/** Directions that the file or stone was led in. */
const DIRECTIONS = 2;

/** How much longer than wide the marks of the grains are. */
const STRETCH = 5;

/** Coarse enough for marks 60 µm wide, fine enough to cost little. */
const SPACING = 12.5;

/**
 * Marks of finishing by hand: files and stones leave short strokes in a few directions that the worker
 * chose for this part and no other. Returns the height, root mean square 1, at (x, y) µm of a part of
 * `side` µm.
 */
export function finishingStrokes(seed: number, side: number): (x: number, y: number) => number {
  const strokes = Array.from({ length: DIRECTIONS }, (_, i) => {
    const random = new Random(seed, 'strokes', i);
    const direction = random.between(0, Math.PI);
    const band = { shortest: 60, longest: 250, stretchY: STRETCH };
    return {
      cos: Math.cos(direction),
      sin: Math.sin(direction),
      strength: random.between(0.5, 1),
      // The diagonal's length: turned by any angle, the texture still covers the part.
      texture: randomToolSurface(random, side * Math.SQRT2, SPACING, band),
    };
  });
  const total = Math.sqrt(strokes.reduce((sum, { strength }) => sum + strength ** 2, 0));
  return (x, y) => {
    let height = 0;
    for (const { cos, sin, strength, texture } of strokes) {
      height += (strength / total) * heightAt(texture, cos * x + sin * y, cos * y - sin * x);
    }
    return height;
  };
}
