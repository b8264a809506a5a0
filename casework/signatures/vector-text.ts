import { toSql } from 'pgvector';

/** A vector as pgvector reads it: `[1,2,3]`. */
export function formatVector(vector: Float32Array): string {
  const text = toSql(Array.from(vector));
  if (text === null) throw new TypeError('There is no vector to write.');
  return text;
}

/** The reverse, also of a `halfvec`. */
export function parseVector(text: string): Float32Array {
  return Float32Array.from(text.slice(1, -1).split(','), Number);
}
