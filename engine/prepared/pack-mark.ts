import { isPreparedMark } from './is-prepared-mark.ts';
import type { PreparedMark } from './prepared-mark.ts';

/**
 * The bytes of a prepared mark as they are stored: the length of a header (32 bits, little endian), the header in
 * JSON, and the numbers of its arrays one after the other, little endian. In the header an array stands as its type,
 * place and length.
 */
const ARRAYS = { Int8Array, Uint8Array, Float32Array } as const;
type ArrayName = keyof typeof ARRAYS;

interface ArrayPlace {
  readonly array: ArrayName;
  /** Byte of the first number, from the end of the header. */
  readonly at: number;
  readonly length: number;
}

/** Every array begins at a multiple of this, so that it can be read in place. */
const ALIGNMENT = 8;
const aligned = (bytes: number): number => Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;

const NO_MARK = 'These bytes are no prepared mark.';

export function packMark(mark: PreparedMark): Uint8Array {
  const arrays: (Int8Array | Uint8Array | Float32Array)[] = [];
  let end = 0;
  const place = (values: (typeof arrays)[number], array: ArrayName): ArrayPlace => {
    const at = end;
    arrays.push(values);
    end = aligned(at + values.byteLength);
    return { array, at, length: values.length };
  };
  const header = new TextEncoder().encode(
    JSON.stringify(mark, (_, value: unknown) => {
      if (value instanceof Int8Array) return place(value, 'Int8Array');
      if (value instanceof Uint8Array) return place(value, 'Uint8Array');
      if (value instanceof Float32Array) return place(value, 'Float32Array');
      return value;
    }),
  );
  const start = aligned(4 + header.length);
  const bytes = new Uint8Array(start + end);
  new DataView(bytes.buffer).setUint32(0, header.length, true);
  bytes.set(header, 4);
  let at = start;
  for (const values of arrays) {
    bytes.set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), at);
    at = aligned(at + values.byteLength);
  }
  return bytes;
}

/**
 * Reads a packed mark. The bytes are the service's own and were checked against their hash; what is not one of its
 * marks all the same is refused. Arrays are read in place, so that nothing a header says is allocated.
 *
 * @throws RangeError when the bytes are no packed mark
 */
export function unpackMark(packed: Uint8Array): PreparedMark {
  const mark = readMark(packed);
  if (!isPreparedMark(mark)) throw new RangeError(NO_MARK);
  return mark;
}

function readMark(packed: Uint8Array): unknown {
  if (packed.length < 4) throw new RangeError(NO_MARK);
  // A copy that begins at a multiple of the alignment.
  const bytes = new Uint8Array(packed);
  const headerLength = new DataView(bytes.buffer).getUint32(0, true);
  const start = aligned(4 + headerLength);
  if (start > bytes.length) throw new RangeError(NO_MARK);
  try {
    const header = new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(4, 4 + headerLength));
    return JSON.parse(header, (_, value: unknown) =>
      isArrayPlace(value) ? new ARRAYS[value.array](bytes.buffer, start + value.at, value.length) : value,
    );
  } catch (cause) {
    // No UTF-8, no JSON, or a place outside of the bytes.
    throw new RangeError(NO_MARK, { cause });
  }
}

function isArrayPlace(value: unknown): value is ArrayPlace {
  return (
    typeof value === 'object' &&
    value !== null &&
    'array' in value &&
    typeof value.array === 'string' &&
    Object.hasOwn(ARRAYS, value.array) &&
    'at' in value &&
    isPlace(value.at) &&
    'length' in value &&
    isPlace(value.length)
  );
}

/** From the end of the header on: a negative one would read the header as numbers. */
function isPlace(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
