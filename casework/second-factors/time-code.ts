import { createHmac, timingSafeEqual } from 'node:crypto';
import { fromBase32 } from './base32.ts';

/** Length of a time step, seconds (RFC 6238, section 4.1). */
export const STEP_SECONDS = 30;

/** Digits of a code (RFC 4226, section 5.3). */
export const CODE_DIGITS = 6;

/** Steps before and after the present one that are taken, for clocks that differ (RFC 6238, section 5.2). */
const TOLERATED_STEPS = 1;

/** The step that a moment lies in. */
export function stepOf(now: Date): number {
  return Math.floor(now.getTime() / 1000 / STEP_SECONDS);
}

/** The code of one step (RFC 6238 with HMAC-SHA-1, the only one that every app knows). @param secret base32 */
export function timeCode(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const hash = createHmac('sha1', fromBase32(secret)).update(counter).digest();
  const offset = hash.readUInt8(hash.length - 1) & 0xf;
  const truncated = hash.readUInt32BE(offset) & 0x7fffffff;
  return String(truncated % 10 ** CODE_DIGITS).padStart(CODE_DIGITS, '0');
}

/**
 * The step whose code was given, of those near the present one and after the last one that was used; undefined when
 * it is none of them. A code is taken once (RFC 6238, section 5.2), and so is none before it.
 */
export function findStep(
  secret: string,
  code: string,
  now: Date,
  lastStep: number | null,
): number | undefined {
  const present = stepOf(now);
  let found: number | undefined;
  for (let step = present - TOLERATED_STEPS; step <= present + TOLERATED_STEPS; step++) {
    if (isSame(timeCode(secret, step), code) && (lastStep === null || step > lastStep)) found ??= step;
  }
  return found;
}

function isSame(expected: string, given: string): boolean {
  const [one, other] = [Buffer.from(expected), Buffer.from(given)];
  return one.length === other.length && timingSafeEqual(one, other);
}
