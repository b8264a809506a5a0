import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { takeHashingTurn } from './hashing-turns.ts';

/** Cost of a hash: the OWASP Password Storage Cheat Sheet's setting of Argon2id for 19 MiB. `memory` is in KiB. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 } as const;

/** Lengths in bytes (RFC 9106, section 3.1 and 4). */
const SALT_BYTES = 16;
const HASH_BYTES = 32;

const FORM = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

const derive = promisify(argon2);

/**
 * What is kept of a password: Argon2id (RFC 9106) under a salt of its own, in the PHC string format, so that a
 * later change of the cost leaves earlier hashes readable. Runs in libuv's threads, a few at a time.
 *
 * @throws Refusal sign-in-busy
 */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const hash = await run(password, salt, HASH_BYTES, COST);
  const { memory, passes, parallelism } = COST;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(salt)}$${unpadded(hash)}`;
}

/**
 * Whether a password is the one that was hashed. For somebody who has none (undefined) a hash is computed all the
 * same and the answer is no, so that the time does not tell who has an account.
 *
 * @throws Refusal sign-in-busy
 */
export async function verifyPassword(password: string, kept: string | undefined): Promise<boolean> {
  const [, memory, passes, parallelism, salt = '', hash = ''] = FORM.exec(kept ?? NOBODY) ?? [];
  const expected = Buffer.from(hash, 'base64');
  if (expected.length === 0)
    throw new Error('A kept password is not in the form that passwords are kept in.');
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  const found = await run(password, Buffer.from(salt, 'base64'), expected.length, cost);
  return timingSafeEqual(found, expected) && kept !== undefined;
}

/** The form of a hash of today's cost that no password has. */
const NOBODY = `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${unpadded(
  Buffer.alloc(SALT_BYTES),
)}$${unpadded(Buffer.alloc(HASH_BYTES))}`;

function run(
  password: string,
  salt: Buffer,
  tagLength: number,
  cost: { memory: number; passes: number; parallelism: number },
): Promise<Buffer> {
  // The same letters may be typed as different code points (NIST SP 800-63B-4, section 3.1.1.2).
  const message = password.normalize('NFC');
  return takeHashingTurn(() => derive('argon2id', { message, nonce: salt, tagLength, ...cost }));
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '');
}
