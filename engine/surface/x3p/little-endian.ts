const HOST_IS_LITTLE = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

/**
 * The bytes of numbers in little-endian order, the order of X3P data, whatever the host's is. The same
 * swap turns file order into host order. Works on a copy, so the result is aligned for typed arrays.
 */
export function littleEndian(bytes: Uint8Array, bytesPerValue: number): Uint8Array<ArrayBuffer> {
  const copy = new Uint8Array(bytes);
  if (HOST_IS_LITTLE) return copy;
  const buffer = Buffer.from(copy.buffer);
  if (bytesPerValue === 2) buffer.swap16();
  if (bytesPerValue === 4) buffer.swap32();
  if (bytesPerValue === 8) buffer.swap64();
  return copy;
}
