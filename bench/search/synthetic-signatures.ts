import { seededUniform } from '../../engine/preprocess/random.ts';
import type { Steering } from '../../engine/signature/steering.ts';

/**
 * Energy of the even angular orders 0 to 30 of the 40 Fadul topographies' signatures, and how many times stronger the
 * first component of an order is than its last. The spectrum decides what a search can drop, so it is a measured one.
 */
const ENERGY = [
  0.067, 0.161, 0.116, 0.112, 0.095, 0.074, 0.069, 0.068, 0.063, 0.056, 0.033, 0.034, 0.0185, 0.0146, 0.0114,
  0.0075,
];
const FIRST_TO_LAST = 100;

/** Normal deviates that are made once: a vector takes every n-th of them from somewhere on. */
const DEVIATES = 1 << 20;

/** A seeded source of signatures of strangers, and of mates at a given cosine. */
export class SyntheticSignatures {
  readonly uniform = seededUniform(1);
  readonly #deviates: Float32Array;
  readonly #spread: Float32Array;

  constructor({ components }: Steering) {
    this.#deviates = Float32Array.from({ length: DEVIATES }, () => this.#normal());
    this.#spread = Float32Array.from(
      components.flatMap((count, order) => {
        const fall = Array.from({ length: count }, (_, i) => FIRST_TO_LAST ** (-i / (count - 1)));
        const sum = fall.reduce((a, b) => a + b);
        return fall.flatMap((share) => {
          const energy = (ENERGY[order] * share) / sum;
          return order === 0 ? [Math.sqrt(energy)] : Array(2).fill(Math.sqrt(energy / 2));
        });
      }),
    );
  }

  stranger(): Float32Array {
    const start = Math.floor(this.uniform() * DEVIATES);
    const step = 2 * Math.floor(this.uniform() * (DEVIATES / 2)) + 1;
    return toUnit(
      this.#spread.map((spread, i) => spread * this.#deviates[(start + i * step) & (DEVIATES - 1)]),
    );
  }

  /** Differs from the other as one stranger does from another: so do the firings of one slide in the Fadul set. */
  mate(other: Float32Array, cosine: number): Float32Array {
    const noise = this.stranger();
    const along = noise.reduce((sum, value, i) => sum + value * other[i], 0);
    const across = toUnit(noise.map((value, i) => value - along * other[i]));
    return other.map((value, i) => cosine * value + Math.sqrt(1 - cosine ** 2) * across[i]);
  }

  #normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.uniform())) * Math.cos(2 * Math.PI * this.uniform());
  }
}

function toUnit(vector: Float32Array): Float32Array {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  return vector.map((value) => value / length);
}
