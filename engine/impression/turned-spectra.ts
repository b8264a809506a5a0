import { layTurned, MASK_RATIO } from './lay-turned.ts';
import type { Level } from './level.ts';
import { IMPRESSION_PARAMETERS } from './parameters.ts';
import type { Spectrum } from './plane-transform.ts';
import { planesFor } from './planes.ts';
import { turnSpectrum } from './turn-spectrum.ts';

/** Degrees between two angles of the coarse search. */
export const STEP_DEGREES = 180 / IMPRESSION_PARAMETERS.registration.angles;

/** A relief and its mask, transformed. */
export interface Spectra {
  readonly relief: Spectrum;
  readonly mask: Spectrum;
}

/** Steps of a quarter turn, over which spectra repeat. */
const QUARTER = IMPRESSION_PARAMETERS.registration.angles / 2;

/** A mark laid with its centre on the middle of a plane, turned to the angles of the half circle, and transformed. */
export class TurnedSpectra {
  readonly #level: Level;
  readonly #side: number;
  readonly #made = new Map<number, Spectra>();

  constructor(level: Level, side: number) {
    this.#level = level;
    this.#side = side;
  }

  /** The spectra at `step` times STEP_DEGREES, of the half circle. */
  at(step: number): Spectra {
    const known = this.#made.get(step);
    if (known !== undefined) return known;
    const first = (step % QUARTER) - ((step % QUARTER) % 2);
    this.#transform(first).forEach((spectra, i) => {
      this.#made.set(first + i, spectra);
      this.#made.set(first + i + QUARTER, turn90(spectra, this.#side));
    });
    return this.at(step);
  }

  /** Two real planes are one complex one: each transform serves two angles. */
  #transform(step: number): [Spectra, Spectra] {
    const { relief, mask, laid } = planesFor(this.#side);
    laid.relief.fill(0);
    laid.mask.fill(0);
    layTurned(this.#level, step * STEP_DEGREES, laid, 0);
    layTurned(this.#level, (step + 1) * STEP_DEGREES, laid, 1);
    const [firstRelief, secondRelief] = relief.forward(laid.relief);
    const [firstMask, secondMask] = mask.forward(laid.mask);
    return [
      { relief: firstRelief, mask: firstMask },
      { relief: secondRelief, mask: secondMask },
    ];
  }
}

function turn90({ relief, mask }: Spectra, side: number): Spectra {
  return { relief: turnSpectrum(relief, side), mask: turnSpectrum(mask, side / MASK_RATIO) };
}
