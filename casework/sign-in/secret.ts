import { createHash, randomBytes } from 'node:crypto';

/** Random bytes of a secret: 256 bits, so that a plain hash protects it and guessing is out of reach. */
const SECRET_BYTES = 32;

/** A new secret, to be shown once. @param prefix says what it is for, to people and to scanners of leaked secrets */
export function makeSecret(prefix: 'bl' | 'bls' | 'bli' | 'bld'): string {
  return `${prefix}_${randomBytes(SECRET_BYTES).toString('base64url')}`;
}

/** What is kept of a secret: its SHA-256 in hexadecimal. Looking up the hash leaks no timing of the secret. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
