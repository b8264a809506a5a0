import { randomUUID } from 'node:crypto';
import type { Queryable } from '../../platform/database/database.ts';
import type { Claims } from '../../platform/identity/identity-client.ts';
import { recordEvent } from '../events/record-event.ts';
import type { IdentityProvider } from '../identity-providers/identity-provider.ts';
import { keptEmail } from '../people/person.ts';
import { Refusal } from '../refusals/refusal.ts';

/**
 * Whom a provider means: the person that it was linked to as this subject, or, at the first sign-in, the one with the
 * verified e-mail address. Nobody is entered by a provider. Who runs the provider of one agency signs in nobody with a
 * role beyond it.
 *
 * @param tx as its owner
 * @returns the id of the person
 * @throws Refusal person-not-known, reaches-beyond-provider
 */
export async function findPersonOf(
  tx: Queryable,
  provider: IdentityProvider,
  claims: Claims,
  requestId: string,
  now: Date,
): Promise<string> {
  const linked = await findLinked(tx, provider.id, claims.subject);
  const personId = linked ?? (await findByEmail(tx, claims));
  if (personId === undefined) throw notKnown();
  await assertWithin(tx, provider, personId);
  if (linked === undefined) await link(tx, provider, personId, claims.subject, requestId, now);
  return personId;
}

async function findLinked(tx: Queryable, providerId: string, subject: string): Promise<string | undefined> {
  const { rows } = await tx.query<{ personId: string; state: string }>(
    `SELECT i.person_id AS "personId", p.state FROM identities i JOIN people p ON p.id = i.person_id
     WHERE i.provider_id = $1 AND i.subject = $2 AND i.ended_at IS NULL FOR SHARE OF p`,
    [providerId, subject],
  );
  const [row] = rows;
  // Not the one with the address of a disabled person: the subject says who it is.
  if (row?.state === 'disabled') throw notKnown();
  return row?.personId;
}

async function findByEmail(tx: Queryable, { verifiedEmail }: Claims): Promise<string | undefined> {
  if (verifiedEmail === undefined) {
    throw new Refusal(
      'person-not-known',
      'The provider gave no verified e-mail address, which the first sign-in needs. Ask whoever runs the provider.',
    );
  }
  const { rows } = await tx.query<{ id: string }>(
    `SELECT id FROM people WHERE email = $1 AND state = 'active' FOR SHARE`,
    [keptEmail(verifiedEmail)],
  );
  return rows[0]?.id;
}

async function assertWithin(tx: Queryable, { agencyId }: IdentityProvider, personId: string): Promise<void> {
  if (agencyId === null) return;
  const { rows } = await tx.query<{ within: number; beyond: number }>(
    `SELECT count(*) FILTER (WHERE agency_id = $2)::int AS within,
            count(*) FILTER (WHERE agency_id IS DISTINCT FROM $2)::int AS beyond
     FROM assignments WHERE actor_id = $1 AND ended_at IS NULL`,
    [personId, agencyId],
  );
  const { within = 0, beyond = 0 } = rows[0] ?? {};
  if (within > 0 && beyond === 0) return;
  // Nothing is said of people whom the agency has nothing to do with.
  if (within === 0) throw notKnown();
  throw new Refusal(
    'reaches-beyond-provider',
    'You have roles beyond the agency of this provider, so sign in with your password.',
  );
}

async function link(
  tx: Queryable,
  { id: providerId }: IdentityProvider,
  personId: string,
  subject: string,
  requestId: string,
  now: Date,
): Promise<void> {
  const { rowCount } = await tx.query(
    `INSERT INTO identities (id, person_id, provider_id, subject, linked_at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT DO NOTHING`,
    [randomUUID(), personId, providerId, subject, now],
  );
  if (rowCount === 0) {
    throw new Refusal(
      'person-not-known',
      'The provider knew this person as somebody else before. An administrator has to unlink that first.',
    );
  }
  await recordEvent(
    tx,
    { actorId: personId, requestId },
    {
      action: 'person.identity_linked',
      subjectType: 'person',
      subjectId: personId,
      detail: { providerId, subject },
    },
  );
}

function notKnown(): Refusal {
  return new Refusal(
    'person-not-known',
    'Nobody here has the e-mail address that the provider gave, or the account is not open. An administrator has to enter you first.',
  );
}
