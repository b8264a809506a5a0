import { randomBytes, randomUUID } from 'node:crypto';
import type { Database } from '../../../platform/database/database.ts';
import type { ApiUnderTest } from '../api/api-under-test.ts';
import type { Ids, Made } from './ids.ts';
import { idOf } from './id-of.ts';

/** Enters a person, a token and an identity provider of an agency. */
export async function enterStaff(
  { mode, api }: Made,
  agencyId: string,
): Promise<Pick<Ids, 'personId' | 'assignmentId' | 'tokenId' | 'providerId'>> {
  const person = await enterPersonOf(api, agencyId);
  const providerId = await enterProviderOf(api, agencyId);
  await api.call('POST', `/v1/people/${person.personId}/invitations`);
  await enterWaysIn(mode.database(), (await enterPersonOf(api, agencyId)).personId, providerId);
  return { ...person, tokenId: await enterTokenOf(api, agencyId), providerId };
}

/** A session, a second factor and an identity of a person, as signing in leaves them. */
async function enterWaysIn(db: Database, personId: string, providerId: string): Promise<void> {
  await db.query(
    `INSERT INTO sessions (id, person_id, secret_sha256, second_factor, created_at, last_used_at, expires_at)
     VALUES (gen_random_uuid(), $1, $2, false, now(), now(), now() + interval '1 day')`,
    [personId, randomBytes(32).toString('hex')],
  );
  await db.query(
    `INSERT INTO second_factors (id, person_id, secret_sealed, created_at, confirmed_at)
     VALUES (gen_random_uuid(), $1, '\\x00', now(), now())`,
    [personId],
  );
  await db.query(
    `INSERT INTO identities (id, person_id, provider_id, subject, linked_at)
     VALUES (gen_random_uuid(), $1, $2, 'subject', now())`,
    [personId, providerId],
  );
}

/** A person with a role in an agency. */
export async function enterPersonOf(
  api: ApiUnderTest,
  agencyId: string,
): Promise<Pick<Ids, 'personId' | 'assignmentId'>> {
  const entered = await api.post('/v1/people', personOf(agencyId));
  const personId = idOf(entered);
  const { assignments } = entered.body;
  return {
    personId,
    assignmentId: String(Object(Array.isArray(assignments) ? assignments[0] : undefined).id),
  };
}

export async function enterTokenOf(api: ApiUnderTest, agencyId: string): Promise<string> {
  return idOf(await api.post('/v1/tokens', tokenOf(agencyId)));
}

export async function enterProviderOf(api: ApiUnderTest, agencyId: string): Promise<string> {
  return idOf(await api.post('/v1/identity-providers', providerOf(agencyId)));
}

export function personOf(agencyId: string) {
  const assignments = [{ role: 'technician', agencyId }];
  return { name: 'Ines Clarke', email: `p-${randomUUID()}@lab.example`, assignments };
}

export function tokenOf(agencyId: string) {
  return { name: 'Microscope', assignments: [{ role: 'lab_system', agencyId }] };
}

export function providerOf(agencyId: string) {
  return {
    agencyId,
    label: 'Account of the laboratory',
    issuer: `https://${randomUUID()}.lab.example`,
    clientId: 'breechlink',
    clientSecret: 'a-secret-of-the-test',
    assuresSecondFactor: true,
  };
}
