import { createHash } from 'node:crypto';

/** Numbers of a signature. */
const LENGTH = 256;

/** Times that the signature is turned at random before its signs are taken. */
const TURNS = 4;

/** The characters 0 and 1. */
const ZERO = 48;
const ONE = 49;

/** Bits of a code. */
export const CODE_BITS = LENGTH * TURNS;

/**
 * The signs that the numbers are multiplied with before each Hadamard transform: the bits of a hash of its number.
 * Migration 0003 has the same in SQL; other ones would make every stored code worthless.
 */
const SIGNS = Array.from({ length: TURNS }, (_, turn) => {
  const hash = createHash('sha256').update(`breechlink sign code ${turn}`).digest();
  return Float64Array.from({ length: LENGTH }, (_, j) => 1 - 2 * ((hash[j >> 3] >> (j & 7)) & 1));
});

/**
 * The bits by which a search compares a signature first: signs of its products with 1,024 directions, four sets of
 * 256 that are orthogonal in themselves (random signs and a Hadamard transform; Charikar 2002, Ji et al. 2012). The
 * share of bits that differ estimates the angle between two signatures. Signs of the signature's own numbers would be
 * shorter, but count its weak numbers like its strong ones, and lose one mate in 25 at a cosine of 0.5.
 *
 * @returns 1,024 characters 0 and 1
 */
export function signCode(signature: Float32Array): string {
  if (signature.length !== LENGTH) throw new RangeError(`A signature has ${LENGTH} numbers.`);
  const bits = Buffer.alloc(CODE_BITS);
  const turned = new Float64Array(LENGTH);
  SIGNS.forEach((signs, turn) => {
    for (let j = 0; j < LENGTH; j++) turned[j] = signs[j] * signature[j];
    hadamard(turned);
    for (let j = 0; j < LENGTH; j++) bits[turn * LENGTH + j] = turned[j] > 0 ? ONE : ZERO;
  });
  return bits.toString('latin1');
}

/** Walsh–Hadamard transform in place: number r is the sum of all j with the sign of the parity of r AND j. */
function hadamard(values: Float64Array): void {
  for (let half = 1; half < values.length; half *= 2) {
    for (let start = 0; start < values.length; start += 2 * half) {
      for (let i = start; i < start + half; i++) {
        const a = values[i];
        const b = values[i + half];
        values[i] = a + b;
        values[i + half] = a - b;
      }
    }
  }
}
