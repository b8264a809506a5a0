/** Patterns of texts other than plain lines, with what they allow in words: a client is told those, never a pattern. */
const PATTERNS = [
  { pattern: '^[\\x21-\\x7e]+$', allows: 'must hold visible ASCII characters only, without spaces' },
  // Calendars begin with the year 1, and so does the database.
  { pattern: '^(?!0000)', allows: 'must be a calendar day from the year 0001 on, e.g. 2026-03-31' },
  { pattern: '^[A-Z0-9][A-Z0-9-]{0,31}$', allows: 'must be 1 to 32 capital letters, digits and hyphens' },
  { pattern: '^[A-Z]{2}$', allows: 'must be two capital letters (ISO 3166-1), e.g. TT' },
  {
    pattern: '^[\\x21-\\x3f\\x41-\\x7e]+@[\\x21-\\x3f\\x41-\\x7e]+$',
    allows: 'must be an e-mail address of ASCII characters, e.g. a.joseph@lab.example',
  },
  { pattern: '^https?://[^?#]+$', allows: 'must be a URL without a query, e.g. https://login.example' },
  {
    pattern: '^/(?![/\\\\])[\\x21-\\x7e]*$',
    allows: 'must be a path on this server that begins with one slash, e.g. /cases',
  },
  {
    pattern: '^([0-9]{6}|[A-Za-z2-7]{4}(-?[A-Za-z2-7]{4}){5})$',
    allows: 'must be six digits, or a recovery code in groups of four, e.g. ABCD-EFGH-IJKL-MNOP-QRST-UVWX',
  },
] as const;

const [visible, day, agencyCode, country, email, issuer, path, code] = PATTERNS;

/** One word of visible ASCII characters. */
export const VISIBLE_ASCII = visible.pattern;

/** A calendar day's year, beside the format of a day. */
export const FROM_YEAR_1 = day.pattern;

/** An agency's code. */
export const AGENCY_CODE = agencyCode.pattern;

/** A country. */
export const COUNTRY = country.pattern;

/** An e-mail address. Letters beyond ASCII are not taken: two that look alike would be two people. */
export const EMAIL = email.pattern;

/** The issuer of an identity provider. */
export const ISSUER = issuer.pattern;

/** Where to go on to, on this server and no other: browsers read two slashes, or a backslash, as another host. */
export const PATH = path.pattern;

/** A code of a second factor. */
export const FACTOR_CODE = code.pattern;

/** What a pattern allows, in words; undefined for one that is not listed here. */
export function describePattern(pattern: string): string | undefined {
  return PATTERNS.find((known) => known.pattern === pattern)?.allows;
}
