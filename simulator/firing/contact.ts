import type { Random } from '../random/random.ts';
import { heightAt, randomToolSurface } from '../tool-surface.ts';

/** Roundness of the impression where contact ends, µm: elastic recovery of the sheet. */
const ROUNDING = 0.15;

/** µm; patches are hundreds of µm wide and need no finer grid. */
const PATCH_SPACING = 50;

/**
 * How much of a tool's surface the metal reaches, from 0 to 1, at (x, y) µm of a square scan of `side` µm.
 * The share falls off to one side, since the case never lies quite square against the breech, and varies
 * in patches of a millimetre. Harder metal is reached less: the real area of contact is the load over
 * the hardness (Bowden and Tabor, "The Friction and Lubrication of Solids").
 */
export function contactShare(
  random: Random,
  side: number,
  hardness: number,
): (x: number, y: number) => number {
  const mean = random.between(0.65, 0.9) / hardness;
  const fall = random.between(0, 0.12);
  const direction = random.between(0, 2 * Math.PI);
  const slopeX = (fall * Math.cos(direction)) / 1000;
  const slopeY = (fall * Math.sin(direction)) / 1000;
  const patches = randomToolSurface(random, side, PATCH_SPACING, { shortest: 800, longest: 3000 });
  return (x, y) => {
    const share = mean + slopeX * x + slopeY * y + 0.15 * heightAt(patches, x, y);
    return Math.min(0.98, Math.max(0.02, share));
  };
}

/**
 * The height on the tool, µm, that the metal reaches down to: above it lies `share` of the surface
 * (the bearing curve of Abbott and Firestone, for normally distributed heights of the given root mean
 * square; the logistic distribution stands in for the normal one, from which it differs by less than 0.01).
 */
export function bearingLevel(share: number, roughness: number): number {
  return (roughness * Math.log((1 - share) / share)) / 1.702;
}

/** The impression of a tool height, µm: its negative down to the bearing level, flat beyond. */
export function impression(height: number, level: number): number {
  return -(level + ROUNDING * Math.log1p(Math.exp((height - level) / ROUNDING)));
}

/** From 0 where the metal stayed clear of the tool to 1 where it was pressed against it. */
export function pressedness(height: number, level: number): number {
  return 1 / (1 + Math.exp((level - height) / ROUNDING));
}
