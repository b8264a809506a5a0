import { createHash, randomBytes } from 'node:crypto';

/** Random bytes of a token: 256 bits, so that a plain hash protects it and guessing is out of reach. */
const TOKEN_BYTES = 32;

/** A new token, to be shown once. */
export function makeToken(): string {
  return `bl_${randomBytes(TOKEN_BYTES).toString('base64url')}`;
}

/** What is kept of a token: its SHA-256 in hexadecimal. Looking up the hash leaks no timing of the token. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
