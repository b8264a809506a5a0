import type { Level } from './level.ts';
import { IMPRESSION_PARAMETERS } from './parameters.ts';
import { planesFor } from './plane-transform.ts';
import type { Planes, Spectrum } from './plane-transform.ts';
import { turn } from './registration.ts';

/** Points of a side of the relief's plane to one of the mask's: overlaps vary slowly. */
export const MASK_RATIO = 4;

/** Degrees between two angles of the coarse search. */
export const STEP_DEGREES = 180 / IMPRESSION_PARAMETERS.registration.angles;

/** A relief and its mask, transformed. */
export interface Spectra {
  readonly relief: Spectrum;
  readonly mask: Spectrum;
}

/** Distance of the farthest measured point from the centre, points. */
export function radiusOf({ width, mask, centre }: Level): number {
  let most = 0;
  for (let i = 0; i < mask.length; i++) {
    if (mask[i] === 0) continue;
    const dx = (i % width) - centre.x;
    const dy = Math.floor(i / width) - centre.y;
    most = Math.max(most, dx * dx + dy * dy);
  }
  return Math.sqrt(most);
}

/** A mark laid with its centre on the middle of a plane, turned to the angles of the half circle, and transformed. */
export class TurnedSpectra {
  readonly #level: Level;
  readonly #radius: number;
  readonly #planes: Planes;
  readonly #made = new Map<number, readonly [Spectra, Spectra]>();

  constructor(level: Level, radius: number, side: number) {
    this.#level = level;
    this.#radius = radius;
    this.#planes = planesFor(side, MASK_RATIO);
  }

  /** The spectra at `step` times STEP_DEGREES. */
  at(step: number): Spectra {
    const first = step - (step % 2);
    let pair = this.#made.get(first);
    if (pair === undefined) {
      pair = this.#make([first * STEP_DEGREES, (first + 1) * STEP_DEGREES]);
      this.#made.set(first, pair);
    }
    return pair[step % 2];
  }

  /** Two real planes are one complex one: each transform serves two angles. */
  #make(degrees: readonly [number, number]): [Spectra, Spectra] {
    const { relief, mask } = this.#planes;
    const laid = lay(this.#level, this.#radius, relief.side, degrees);
    const [firstRelief, secondRelief] = split(relief.forward(laid.relief), relief.side);
    const [firstMask, secondMask] = split(mask.forward(laid.mask), mask.side);
    return [
      { relief: firstRelief, mask: firstMask },
      { relief: secondRelief, mask: secondMask },
    ];
  }
}

/**
 * Two turned copies in one complex plane, as its real and imaginary part: relief interpolated bilinearly, the
 * mask counted by the nearest points in blocks.
 */
function lay(level: Level, radius: number, side: number, degrees: readonly number[]) {
  const { width, height, values, mask, centre } = level;
  const relief = new Float64Array(2 * side * side);
  const small = side / MASK_RATIO;
  const masks = new Float64Array(2 * small * small);
  const middle = side / 2;
  const reach = Math.min(middle, Math.ceil(radius) + 1);
  // Blocks about the middle, since the plane is mirrored there for the angles of the other half circle.
  const block = (point: number) => Math.floor((point + MASK_RATIO / 2) / MASK_RATIO) % small;
  for (const [part, angle] of degrees.entries()) {
    const { cos, sin } = turn(angle);
    for (let v = -reach; v < reach; v++) {
      for (let u = -reach; u < reach; u++) {
        const x = cos * u - sin * v + centre.x;
        const y = sin * u + cos * v + centre.y;
        const x0 = Math.floor(x);
        const y0 = Math.floor(y);
        if (x0 < 0 || y0 < 0 || x0 + 1 >= width || y0 + 1 >= height) continue;
        const i = y0 * width + x0;
        const fx = x - x0;
        const fy = y - y0;
        const [px, py] = [u + middle, v + middle];
        relief[2 * (py * side + px) + part] =
          (1 - fy) * ((1 - fx) * values[i] + fx * values[i + 1]) +
          fy * ((1 - fx) * values[i + width] + fx * values[i + width + 1]);
        if (mask[i + (fy > 0.5 ? width : 0) + (fx > 0.5 ? 1 : 0)] === 0) continue;
        masks[2 * (block(py) * small + block(px)) + part] += 1;
      }
    }
  }
  return { relief, mask: masks };
}

/** The spectra of the real and of the imaginary part of a plane, from that of the whole. */
function split(spectrum: Spectrum, side: number): [Spectrum, Spectrum] {
  const real = new Float32Array(spectrum.length);
  const imaginary = new Float32Array(spectrum.length);
  for (let y = 0; y < side; y++) {
    const mirrorRow = ((side - y) % side) * side;
    for (let x = 0; x < side; x++) {
      const i = 2 * (y * side + x);
      const j = 2 * (mirrorRow + ((side - x) % side));
      real[i] = (spectrum[i] + spectrum[j]) / 2;
      real[i + 1] = (spectrum[i + 1] - spectrum[j + 1]) / 2;
      imaginary[i] = (spectrum[i + 1] + spectrum[j + 1]) / 2;
      imaginary[i + 1] = (spectrum[j] - spectrum[i]) / 2;
    }
  }
  return [real, imaginary];
}
