import type { Queryable, Database } from '../../platform/database/database.ts';
import type { Binding, IdentityClient } from '../../platform/identity/identity-client.ts';
import { SecretUnreadable } from '../../platform/secrets/secret-box.ts';
import type { SecretBox } from '../../platform/secrets/secret-box.ts';
import { addressSubject } from '../attempts/attempt-subject.ts';
import { beginAttempt } from '../attempts/begin-attempt.ts';
import { forgiveOneAttempt } from '../attempts/forgive-attempt.ts';
import { findPersonOf } from '../identities/find-person.ts';
import { openRegistration } from '../identity-providers/open-registration.ts';
import { Refusal } from '../refusals/refusal.ts';
import { beginSession } from '../sessions/begin-session.ts';
import type { Session } from '../sessions/session.ts';

/** How long somebody may take at the provider, ms. */
export const AT_PROVIDER_MS = 10 * 60 * 1000;

/** What the sealed binding is sealed for. */
const PLACE = 'sign-in at a provider';

/** What a browser keeps, sealed, while its user is at the provider. */
interface Departure extends Binding {
  readonly providerId: string;
  /** Path on this service to go on to. */
  readonly returnTo: string;
  /** ms since 1970. */
  readonly until: number;
}

/** The parts of the service that a sign-in at a provider takes. */
export interface ProviderParts {
  readonly db: Database;
  readonly box: SecretBox;
  readonly client: IdentityClient;
  /** Address that the provider sends people back to. */
  readonly redirectUri: string;
}

/** Somebody who wants to sign in at a provider. */
export interface Leaving {
  readonly providerId: string;
  /** Path on this service to go on to. */
  readonly returnTo: string;
  /** Network address that they come from. */
  readonly address: string;
}

/**
 * Sends somebody to a provider. What the return is bound to goes with the browser, sealed: nothing is kept here for
 * people who never come back.
 *
 * @throws Refusal identity-provider-not-found, attempt-delayed
 * @throws ProviderFailed, SecretUnreadable
 */
export async function beginAtProvider(
  { db, box, client, redirectUri }: ProviderParts,
  { providerId, returnTo, address }: Leaving,
  now: Date,
): Promise<{ url: URL; sealed: string }> {
  const registration = await openRegistration(db, box, providerId);
  // Each asks the provider something, so nobody begins without end; whoever completes one is not counted.
  await beginAttempt(db, [addressSubject(address)], now);
  const { url, binding } = await client.begin(registration.client, redirectUri);
  const departure: Departure = { ...binding, providerId, returnTo, until: now.getTime() + AT_PROVIDER_MS };
  return { url, sealed: box.seal(JSON.stringify(departure), PLACE).toString('base64url') };
}

/** What somebody comes back with. */
export interface Return {
  /** The query of the address that the provider sent them to, as it came. */
  readonly query: string;
  /** What the browser has kept; undefined when it kept nothing. */
  readonly sealed: string | undefined;
  readonly address: string;
  readonly userAgent: string | undefined;
  readonly requestId: string;
}

/**
 * Signs in somebody who comes back from a provider.
 *
 * @throws Refusal sign-in-expired, provider-refused, identity-provider-not-found, person-not-known,
 *   reaches-beyond-provider
 * @throws ProviderFailed, SecretUnreadable
 */
export async function completeAtProvider(
  { db, box, client, redirectUri }: ProviderParts,
  { query, sealed, address, userAgent, requestId }: Return,
  now: Date,
): Promise<{ session: Session; secret: string; returnTo: string }> {
  const departure = readDeparture(box, sealed, now);
  const returned = new URL(`${redirectUri}?${query}`);
  if (returned.searchParams.get('state') !== departure.state) throw expired();
  if (returned.searchParams.has('error')) {
    throw new Refusal(
      'provider-refused',
      'The identity provider did not sign you in. Start again from the sign-in page.',
    );
  }
  const { provider, client: registration } = await openRegistration(db, box, departure.providerId);
  const claims = await client.complete(registration, returned, departure);
  const begun = await db.transaction(async (tx: Queryable) => {
    const personId = await findPersonOf(tx, provider, claims, requestId, now);
    await forgiveOneAttempt(tx, addressSubject(address));
    const { id: providerId, assuresSecondFactor: secondFactor } = provider;
    return beginSession(tx, { personId, secondFactor, providerId, userAgent, requestId }, now);
  });
  return { ...begun, returnTo: departure.returnTo };
}

function readDeparture(box: SecretBox, sealed: string | undefined, now: Date): Departure {
  const opened = sealed === undefined ? undefined : openOwn(box, sealed);
  if (opened === undefined) throw expired();
  const departure: Departure = JSON.parse(opened);
  if (departure.until < now.getTime()) throw expired();
  return departure;
}

/** What the service sealed itself; undefined for anything else that a browser may send. */
function openOwn(box: SecretBox, sealed: string): string | undefined {
  try {
    return box.open(Buffer.from(sealed, 'base64url'), PLACE);
  } catch (error) {
    if (error instanceof SecretUnreadable) return undefined;
    throw error;
  }
}

function expired(): Refusal {
  return new Refusal(
    'sign-in-expired',
    'This sign-in was begun in another browser, or too long ago, or it is over. Start again from the sign-in page.',
  );
}
