import { types } from 'pg';

const INT8 = 20;
const DATE = 1082;
const TIMESTAMP = 1114;
const INT8_ARRAY = 1016;

const asText = (text: string): string => text;

function parseInt8(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) {
    throw new RangeError(`The number ${text} is too large to be read exactly; select it as text.`);
  }
  return value;
}

const PARSERS = new Map<number, (text: string) => unknown>([
  [INT8, parseInt8],
  [INT8_ARRAY, (text) => text.slice(1, -1).split(',').filter(Boolean).map(parseInt8)],
  // Neither names an instant: as a Date it would depend on this machine's time zone.
  [DATE, asText],
  [TIMESTAMP, asText],
]);

/** How a column of this type (object id in pg_type) turns from PostgreSQL's text into a value. */
export function columnParser(typeId: number): (text: string) => unknown {
  return PARSERS.get(typeId) ?? types.getTypeParser(typeId, 'text');
}

/** A parameter as PostgreSQL's text, the same for both sides. */
export function encodeParameter(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return `\\x${Buffer.from(value).toString('hex')}`;
  if (Array.isArray(value)) return `{${value.map(encodeElement).join(',')}}`;
  if (typeof value === 'object') return JSON.stringify(value);
  return String(value);
}

function encodeElement(value: unknown): string {
  if (value === null || value === undefined) return 'NULL';
  if (Array.isArray(value)) return encodeParameter(value) ?? 'NULL';
  const text = encodeParameter(value) ?? '';
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
