import type { Level } from './level.ts';
import { IMPRESSION_PARAMETERS } from './parameters.ts';
import type { Spectrum } from './plane-transform.ts';
import { MASK_RATIO, planesFor } from './planes.ts';
import { turn } from './registration.ts';

/** Degrees between two angles of the coarse search. */
export const STEP_DEGREES = 180 / IMPRESSION_PARAMETERS.registration.angles;

/** A relief and its mask, transformed. */
export interface Spectra {
  readonly relief: Spectrum;
  readonly mask: Spectrum;
}

/** A mark laid with its centre on the middle of a plane, turned to the angles of the half circle, and transformed. */
export class TurnedSpectra {
  readonly #level: Level;
  readonly #side: number;
  readonly #made = new Map<number, readonly [Spectra, Spectra]>();

  constructor(level: Level, side: number) {
    this.#level = level;
    this.#side = side;
  }

  /** The spectra at `step` times STEP_DEGREES. */
  at(step: number): Spectra {
    const first = step - (step % 2);
    let pair = this.#made.get(first);
    if (pair === undefined) {
      pair = this.#make(first);
      this.#made.set(first, pair);
    }
    return pair[step % 2];
  }

  /** Two real planes are one complex one: each transform serves two angles. */
  #make(step: number): [Spectra, Spectra] {
    const planes = planesFor(this.#side);
    const laid = makePlanes(this.#side);
    lay(this.#level, step * STEP_DEGREES, laid, 0);
    lay(this.#level, (step + 1) * STEP_DEGREES, laid, 1);
    const [firstRelief, secondRelief] = planes.relief.forward(laid.relief);
    const [firstMask, secondMask] = planes.mask.forward(laid.mask);
    return [
      { relief: firstRelief, mask: firstMask },
      { relief: secondRelief, mask: secondMask },
    ];
  }
}

/** Complex planes, interleaved. */
interface LaidPlanes {
  readonly side: number;
  readonly relief: Float64Array;
  readonly mask: Float64Array;
}

function makePlanes(side: number): LaidPlanes {
  const small = side / MASK_RATIO;
  return { side, relief: new Float64Array(2 * side * side), mask: new Float64Array(2 * small * small) };
}

/**
 * Lays a turned copy into the real or the imaginary part of planes: the relief interpolated bilinearly, the mask
 * counted by the nearest points in blocks.
 */
function lay(level: Level, degrees: number, laid: LaidPlanes, part: 0 | 1): void {
  const { width, height, values, mask, centre, radius } = level;
  const { side, relief, mask: blocks } = laid;
  const { cos, sin } = turn(degrees);
  const small = side / MASK_RATIO;
  const middle = side / 2;
  const reach = Math.min(middle, Math.ceil(radius) + 1);
  // Blocks about the middle, since the plane is mirrored there for the angles of the other half circle.
  const block = (point: number) => Math.floor((point + MASK_RATIO / 2) / MASK_RATIO) % small;
  for (let v = -reach; v < reach; v++) {
    const py = v + middle;
    const blockRow = block(py) * small;
    const across = Math.min(reach, Math.ceil(Math.sqrt(Math.max(0, (radius + 1) ** 2 - v * v))));
    for (let u = -across; u < across; u++) {
      const x = cos * u - sin * v + centre.x;
      const y = sin * u + cos * v + centre.y;
      const x0 = Math.floor(x);
      const y0 = Math.floor(y);
      if (x0 < 0 || y0 < 0 || x0 + 1 >= width || y0 + 1 >= height) continue;
      const i = y0 * width + x0;
      const fx = x - x0;
      const fy = y - y0;
      const px = u + middle;
      relief[2 * (py * side + px) + part] =
        (1 - fy) * ((1 - fx) * values[i] + fx * values[i + 1]) +
        fy * ((1 - fx) * values[i + width] + fx * values[i + width + 1]);
      const nearest = i + (fy > 0.5 ? width : 0) + (fx > 0.5 ? 1 : 0);
      blocks[2 * (blockRow + block(px)) + part] += mask[nearest];
    }
  }
}
