/** Every half-precision number (IEEE 754 binary16) by its 16 bits. */
const HALVES = Float32Array.from({ length: 0x1_0000 }, (_, bits) => {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = (bits & 0x3ff) / 0x400;
  if (exponent === 0x1f) return fraction === 0 ? sign * Infinity : NaN;
  return exponent === 0 ? sign * fraction * 2 ** -14 : sign * (1 + fraction) * 2 ** (exponent - 15);
});

/** Bytes before the numbers: how many there are, and two that pgvector keeps for later. */
const HEADER = 4;

/** A vector from what `halfvec_send` gives: exact, and some ten times faster than reading its text. */
export function decodeHalves(bytes: Buffer): Float32Array {
  const out = new Float32Array(bytes.readUInt16BE(0));
  for (let i = 0, at = HEADER; i < out.length; i++, at += 2) {
    out[i] = HALVES[(bytes[at] << 8) | bytes[at + 1]];
  }
  return out;
}
