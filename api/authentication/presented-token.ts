import { TOKEN_LENGTH } from '../../platform/config/token-length.ts';

/** The token of an `Authorization: Bearer` header (RFC 6750). */
export function bearerToken(header: string | undefined): string | undefined {
  return plausible(credentials(header, 'bearer'));
}

/** The token given as the password of HTTP Basic (RFC 7617); the user name does not matter. */
export function basicToken(header: string | undefined): string | undefined {
  const encoded = credentials(header, 'basic');
  if (encoded === undefined) return undefined;
  const decoded = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = decoded.indexOf(':');
  return colon < 0 ? undefined : plausible(decoded.slice(colon + 1));
}

function credentials(header: string | undefined, scheme: string): string | undefined {
  const [name, value, ...rest] = (header ?? '').trim().split(/ +/);
  if (name?.toLowerCase() !== scheme || value === undefined || rest.length > 0) return undefined;
  return value;
}

/** A token no longer than any that exists; longer ones are not even hashed. */
function plausible(token: string | undefined): string | undefined {
  return token !== undefined && token.length > TOKEN_LENGTH.most ? undefined : token;
}
