import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { ACCOUNT_LIMIT, ADDRESS_LIMIT } from './attempt-limit.ts';
import type { AttemptLimit } from './attempt-limit.ts';

/** Something whose failures are counted. */
export interface AttemptSubject {
  /** What it is kept under: a hash, since people type passwords where an e-mail address is wanted. */
  readonly key: string;
  readonly limit: AttemptLimit;
}

/** An account by the e-mail address that was typed, whether it exists or not. */
export function accountSubject(email: string): AttemptSubject {
  return { key: hash('account', email.normalize('NFKC').toLowerCase()), limit: ACCOUNT_LIMIT };
}

/** A browser that somebody has signed in with before: strangers' failures do not count against it. */
export function deviceSubject(deviceId: string): AttemptSubject {
  return { key: hash('device', deviceId), limit: ACCOUNT_LIMIT };
}

/**
 * What somebody who is signed in has to show again. Each is counted by itself: knowing the password must not clear the
 * failures of guessing codes.
 */
export function personSubject(personId: string, shows: 'password' | 'code'): AttemptSubject {
  return { key: hash(`person's ${shows}`, personId), limit: ACCOUNT_LIMIT };
}

/** The network that a request comes from: an IPv4 address, or the 64 bits of IPv6 that one customer has at least. */
export function addressSubject(address: string): AttemptSubject {
  const [unscoped = ''] = address.split('%');
  const plain = unscoped.replace(/^::ffff:(?=\d+\.)/i, '');
  const network = isIPv6(plain) ? expand(plain).slice(0, 4).join(':') : plain;
  return { key: hash('address', network), limit: ADDRESS_LIMIT };
}

/** The eight groups of an IPv6 address. */
function expand(address: string): string[] {
  const [head = '', tail] = address.split('::');
  const before = head.split(':');
  const after = tail === undefined ? [] : tail.split(':');
  const between = Array.from(
    { length: tail === undefined ? 0 : 8 - before.length - after.length },
    () => '0',
  );
  return [...before, ...between, ...after].map((group) => Number.parseInt(group || '0', 16).toString(16));
}

function hash(kind: string, value: string): string {
  return createHash('sha256').update(`${kind}\n${value}`).digest('hex');
}
