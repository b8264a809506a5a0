import { randomUUID } from 'node:crypto';
import type { Queryable } from '../../platform/database/database.ts';
import { whyNotSpokenTo } from '../../platform/identity/issuer.ts';
import type { SecretBox } from '../../platform/secrets/secret-box.ts';
import { assertGrantable } from '../assignments/assert-grantable.ts';
import { recordEvent } from '../events/record-event.ts';
import type { Origin } from '../events/record-event.ts';
import { Refusal } from '../refusals/refusal.ts';
import { PROVIDER_COLUMNS, providerPlace } from './identity-provider.ts';
import type { IdentityProvider } from './identity-provider.ts';

export interface NewProvider {
  readonly agencyId: string | null;
  readonly label: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly assuresSecondFactor: boolean;
}

/**
 * Lets the people of an agency sign in at a provider. Whoever runs the provider can act as any of them, so it signs in
 * nobody who also has a role elsewhere.
 *
 * @param tx under row security
 * @param loopbackAllowed whether the provider may be on this machine
 * @throws Refusal issuer-not-taken, agency-not-found, beyond-your-reach
 */
export async function createProvider(
  tx: Queryable,
  box: SecretBox,
  origin: Origin & { actorId: string },
  { agencyId, label, issuer, clientId, clientSecret, assuresSecondFactor }: NewProvider,
  { now, loopbackAllowed }: { now: Date; loopbackAllowed: boolean },
): Promise<IdentityProvider> {
  const reason = whyNotSpokenTo(issuer, loopbackAllowed);
  if (reason !== undefined) {
    throw new Refusal('issuer-not-taken', `The issuer ${issuer} is not taken: ${reason}.`);
  }
  await assertGrantable(tx, [agencyId]);
  const id = randomUUID();
  const sealed = box.seal(clientSecret, providerPlace(id));
  const { rows } = await tx.query<IdentityProvider>(
    `INSERT INTO identity_providers (id, agency_id, label, issuer, client_id, client_secret_sealed,
                                     assures_second_factor, created_at, created_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING ${PROVIDER_COLUMNS}`,
    [id, agencyId, label, issuer, clientId, sealed, assuresSecondFactor, now, origin.actorId],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('The database returned no row for a new provider.');
  await recordEvent(tx, origin, {
    action: 'identity_provider.created',
    subjectType: 'identity_provider',
    subjectId: id,
    detail: { agencyId, label, issuer, clientId, assuresSecondFactor },
  });
  return row;
}
