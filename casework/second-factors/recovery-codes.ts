import { createHash, randomBytes } from 'node:crypto';
import { toBase32 } from './base32.ts';

/** Codes that are made with a second factor. */
const COUNT = 10;

/** Bytes of a code: 120 bits, where NIST SP 800-63B-3, section 5.1.2.2, takes a plain hash from 112 on. */
const CODE_BYTES = 15;

/** What a recovery code looks like, as people may type it. */
export const RECOVERY_CODE = /^[A-Za-z2-7]{4}(-?[A-Za-z2-7]{4}){5}$/;

/** New recovery codes, in groups of four, to be shown once. */
export function makeRecoveryCodes(): string[] {
  return Array.from({ length: COUNT }, () =>
    toBase32(randomBytes(CODE_BYTES)).replaceAll(/(.{4})(?=.)/g, '$1-'),
  );
}

/** What is kept of a code, however it was typed. */
export function hashRecoveryCode(code: string): string {
  return createHash('sha256').update(code.replaceAll('-', '').toUpperCase()).digest('hex');
}
