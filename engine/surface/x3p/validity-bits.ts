import { EvidenceProblem } from '../evidence-problem.ts';

/** Writers may pad the bit field to a machine word of up to 8 bytes. */
const MAX_PADDING = 7;

/**
 * Compares the length of a validity file with the number of points, before it is unpacked.
 * @throws EvidenceProblem `x3p-data-truncated`, `x3p-dimensions-mismatch`
 */
export function checkValidityLength(length: number, points: number, path: string): void {
  const expected = Math.ceil(points / 8);
  if (length >= expected && length <= expected + MAX_PADDING) return;
  throw new EvidenceProblem(
    length < expected ? 'x3p-data-truncated' : 'x3p-dimensions-mismatch',
    `${path} holds ${length} bytes; ${points} points need ${expected} (one bit each).`,
  );
}

/** Unpacks one bit per point, lowest bit of each byte first, into one byte per point. */
export function unpackValidity(bits: Uint8Array, points: number): Uint8Array {
  return Uint8Array.from({ length: points }, (_, index) => ((bits[index >> 3] ?? 0) >> (index & 7)) & 1);
}

/** Packs one byte per point into one bit per point; spare bits are 0. */
export function packValidity(validity: Uint8Array): Uint8Array {
  const bits = new Uint8Array(Math.ceil(validity.length / 8));
  for (const [index, flag] of validity.entries())
    bits[index >> 3] = (bits[index >> 3] ?? 0) | (flag << (index & 7));
  return bits;
}
