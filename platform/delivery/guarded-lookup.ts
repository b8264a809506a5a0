import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import type { LookupFunction } from 'node:net';
import type { AddressGuard } from './address-guard.ts';

/** Finds the addresses of a name, as `getaddrinfo` would. */
export type Resolve = (hostname: string) => Promise<readonly LookupAddress[]>;

/** Asks the operating system, and so its own files, the name servers and the containers' network. */
export const resolveBySystem: Resolve = (hostname) => lookup(hostname, { all: true });

type Callback = Parameters<LookupFunction>[2];

/** A call goes where it may not go. The message is for the operator of the receiver. */
export class AddressRefused extends Error {
  override readonly name = 'AddressRefused';
}

/**
 * Resolves names for a connection, and passes on only the addresses that may be called. The connection is made to
 * these very addresses, so a name that is resolved otherwise a moment later gains nothing.
 */
export function guardedLookup(guard: AddressGuard, resolve: Resolve, secure: boolean): LookupFunction {
  const callable = async (hostname: string): Promise<readonly LookupAddress[]> =>
    (await resolve(hostname)).filter(({ address }) => mayCall(guard, address, secure));
  const answer = async (hostname: string, all: boolean | undefined, callback: Callback): Promise<void> => {
    const found = await callable(hostname).catch((error: unknown) => asError(error));
    if (found instanceof Error) return callback(found, '');
    const [first, ...rest] = found;
    if (first === undefined) return callback(refusal(hostname, secure), '');
    return all ? callback(null, [first, ...rest]) : callback(null, first.address, first.family);
  };
  return (hostname, { all }, callback) => void answer(hostname, all, callback);
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

/** Checks a host that is an address, which no lookup sees. @throws AddressRefused */
export function assertCallable(guard: AddressGuard, host: string, secure: boolean): void {
  const address = host.replace(/^\[(.*)\]$/, '$1');
  if (isIP(address) !== 0 && !mayCall(guard, address, secure)) throw refusal(address, secure);
}

/** In the clear only into networks that are allowed by name: on the way elsewhere others read along. */
function mayCall(guard: AddressGuard, address: string, secure: boolean): boolean {
  const reach = guard.reachOf(address);
  return secure ? reach !== 'refused' : reach === 'allowed';
}

function refusal(host: string, secure: boolean): AddressRefused {
  return new AddressRefused(
    secure
      ? `${host} has no address that may be called: it lies in a private network that is not allowed`
      : `${host} may not be called over plain HTTP: use https, or a network that is allowed`,
  );
}
