/** A token in an Authorization header is no longer than this; longer ones are not even hashed. */
const MAX_TOKEN_LENGTH = 500;

/** The token of an `Authorization: Bearer` header (RFC 6750). */
export function bearerToken(header: string | undefined): string | undefined {
  return credentials(header, 'bearer');
}

/** The token given as the password of HTTP Basic (RFC 7617); the user name does not matter. */
export function basicToken(header: string | undefined): string | undefined {
  const encoded = credentials(header, 'basic');
  if (encoded === undefined) return undefined;
  const decoded = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = decoded.indexOf(':');
  return colon < 0 ? undefined : decoded.slice(colon + 1);
}

function credentials(header: string | undefined, scheme: string): string | undefined {
  const [name, value, ...rest] = (header ?? '').trim().split(/ +/);
  if (name?.toLowerCase() !== scheme || value === undefined || rest.length > 0) return undefined;
  return value.length > MAX_TOKEN_LENGTH ? undefined : value;
}
