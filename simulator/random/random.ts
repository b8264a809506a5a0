/**
 * A stream of pseudo-random numbers that is the same for the same seed, on every run.
 *
 * xoshiro128** 1.1 (Blackman and Vigna, "Scrambled linear pseudorandom number generators", ACM TOMS
 * 47, 2021), 32-bit integer arithmetic only. Streams are named: the labels of a stream are hashed into
 * its state, so that one physical effect never shifts the numbers that another one draws.
 */
export class Random {
  #s0: number;
  #s1: number;
  #s2: number;
  #s3: number;
  #spare: number | undefined;

  /** The stream named by `labels`: seeds and words, in order. */
  constructor(...labels: readonly (number | string)[]) {
    const name = labels.join('/');
    this.#s0 = hash(name, 0);
    this.#s1 = hash(name, 1);
    this.#s2 = hash(name, 2);
    this.#s3 = hash(name, 3);
  }

  /** A uniform 32-bit integer. */
  #next(): number {
    const result = Math.imul(rotateLeft(Math.imul(this.#s1, 5), 7), 9) >>> 0;
    const shifted = this.#s1 << 9;
    this.#s2 ^= this.#s0;
    this.#s3 ^= this.#s1;
    this.#s1 ^= this.#s2;
    this.#s0 ^= this.#s3;
    this.#s2 ^= shifted;
    this.#s3 = rotateLeft(this.#s3, 11);
    return result;
  }

  /** Uniform in [0, 1), 32 bits. */
  uniform(): number {
    return this.#next() / 2 ** 32;
  }

  /** Uniform in [low, high). */
  between(low: number, high: number): number {
    return low + (high - low) * this.uniform();
  }

  /** A uniform whole number from 0 to count − 1. */
  below(count: number): number {
    return Math.floor(this.uniform() * count);
  }

  /** Standard normal, by the polar method of Marsaglia and Bray (SIAM Review 6, 1964). */
  normal(): number {
    if (this.#spare !== undefined) {
      const spare = this.#spare;
      this.#spare = undefined;
      return spare;
    }
    for (;;) {
      const u = 2 * this.uniform() - 1;
      const v = 2 * this.uniform() - 1;
      const square = u * u + v * v;
      if (square === 0 || square >= 1) continue;
      const factor = Math.sqrt((-2 * Math.log(square)) / square);
      this.#spare = v * factor;
      return u * factor;
    }
  }

  /** Log-normal: sizes of defects, many small and few large. `spread` is the σ of the logarithm. */
  logNormal(median: number, spread: number): number {
    return median * Math.exp(spread * this.normal());
  }
}

function rotateLeft(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}

/**
 * 32 of 128 bits from a text: FNV-1a (Fowler, Noll and Vo), read in for each word from another base and
 * mixed by the finaliser of MurmurHash3 (Appleby).
 */
function hash(text: string, word: number): number {
  let h = 0x811c9dc5 ^ Math.imul(word + 1, 0x9e3779b9);
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
