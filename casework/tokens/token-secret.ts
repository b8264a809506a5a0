import { createHash, randomBytes } from 'node:crypto';

/** Random bytes of a secret: 256 bits, so that a plain hash protects it and guessing is out of reach. */
const SECRET_BYTES = 32;

/** What secrets begin with, by what they open; scanners of leaked secrets find them by it. */
const PREFIXES = { token: 'bl', session: 'bls', invitation: 'bli', device: 'bld' } as const;

/** A new API token, to be shown once. */
export function makeToken(): string {
  return makeSecret('token');
}

/** A new secret, to be shown once. */
export function makeSecret(opens: keyof typeof PREFIXES): string {
  return `${PREFIXES[opens]}_${randomBytes(SECRET_BYTES).toString('base64url')}`;
}

/** Whether a secret is one of a session. */
export function opensSession(secret: string): boolean {
  return secret.startsWith(`${PREFIXES.session}_`);
}

/** What is kept of a secret: its SHA-256 in hexadecimal. Looking up the hash leaks no timing of the secret. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
