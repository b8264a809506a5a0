/** Patterns of texts other than plain lines, with what they allow in words: a client is told those, never a pattern. */
const PATTERNS = [
  { pattern: '^[\\x21-\\x7e]+$', allows: 'must hold visible ASCII characters only, without spaces' },
  // Calendars begin with the year 1, and so does the database.
  { pattern: '^(?!0000)', allows: 'must be a calendar day from the year 0001 on, e.g. 2026-03-31' },
  { pattern: '^"[1-9][0-9]{0,8}"$', allows: 'must be the `etag` of the version that was read, e.g. "3"' },
] as const;

const [visible, day, tag] = PATTERNS;

/** One word of visible ASCII characters. */
export const VISIBLE_ASCII = visible.pattern;

/** A calendar day's year, beside the format of a day. */
export const FROM_YEAR_1 = day.pattern;

/** An entity tag of a version. */
export const ENTITY_TAG = tag.pattern;

/** What a pattern allows, in words; undefined for one that is not listed here. */
export function describePattern(pattern: string): string | undefined {
  return PATTERNS.find((known) => known.pattern === pattern)?.allows;
}
