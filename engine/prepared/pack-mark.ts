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
 * marks all the same is refused.
 *
 * @throws RangeError when the bytes are no packed mark
 */
export function unpackMark(packed: Uint8Array): PreparedMark {
  // A copy that begins at a multiple of the alignment.
  const bytes = Uint8Array.from(packed);
  if (bytes.length < 4) throw new RangeError('These bytes are no prepared mark.');
  const headerLength = new DataView(bytes.buffer).getUint32(0, true);
  const start = aligned(4 + headerLength);
  if (start > bytes.length) throw new RangeError('These bytes are no prepared mark.');
  const header = new TextDecoder().decode(bytes.subarray(4, 4 + headerLength));
  const mark: unknown = JSON.parse(header, (_, value: unknown) =>
    isArrayPlace(value) ? new ARRAYS[value.array](bytes.buffer, start + value.at, value.length) : value,
  );
  if (!isPreparedMark(mark)) throw new RangeError('These bytes are no prepared mark.');
  return mark;
}

function isArrayPlace(value: unknown): value is ArrayPlace {
  return (
    typeof value === 'object' &&
    value !== null &&
    'array' in value &&
    typeof value.array === 'string' &&
    value.array in ARRAYS &&
    'at' in value &&
    typeof value.at === 'number' &&
    'length' in value &&
    typeof value.length === 'number'
  );
}

function isPreparedMark(value: unknown): value is PreparedMark {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false;
  if (value.kind === 'impression') return 'impression' in value && hasArray(value.impression, 'relief');
  return value.kind === 'land' && 'land' in value && hasArray(value.land, 'autocorrelation');
}

function hasArray(value: unknown, name: string): boolean {
  return typeof value === 'object' && value !== null && ArrayBuffer.isView(Reflect.get(value, name));
}
