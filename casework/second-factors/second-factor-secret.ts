import { randomBytes } from 'node:crypto';
import { toBase32 } from './base32.ts';
import { CODE_DIGITS, STEP_SECONDS } from './time-code.ts';

/** Bytes of a secret: as many as SHA-1 has (RFC 4226, section 4, R6). */
const SECRET_BYTES = 20;

/** What authenticator apps call this service. */
const ISSUER = 'Breechlink';

/** A new secret, base32. */
export function makeSecondFactorSecret(): string {
  return toBase32(randomBytes(SECRET_BYTES));
}

/** The address that authenticator apps read from a QR code. */
export function secondFactorUri(secret: string, email: string): string {
  const parameters = { secret, issuer: ISSUER, algorithm: 'SHA1', digits: CODE_DIGITS, period: STEP_SECONDS };
  const query = Object.entries(parameters).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `otpauth://totp/${encodeURIComponent(ISSUER)}:${encodeURIComponent(email)}?${query.join('&')}`;
}
