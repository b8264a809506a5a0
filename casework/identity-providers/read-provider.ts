import type { Queryable } from '../../platform/database/database.ts';
import { Refusal } from '../refusals/refusal.ts';
import { PROVIDER_COLUMNS } from './identity-provider.ts';
import type { IdentityProvider } from './identity-provider.ts';

/** A provider that is in use. @throws Refusal identity-provider-not-found */
export async function readProvider(db: Queryable, providerId: string): Promise<IdentityProvider> {
  const { rows } = await db.query<IdentityProvider>(
    `SELECT ${PROVIDER_COLUMNS} FROM identity_providers WHERE id = $1 AND ended_at IS NULL`,
    [providerId],
  );
  const [row] = rows;
  if (row === undefined) throw providerNotFound(providerId);
  return row;
}

/** The refusal for a provider that is unknown or no longer in use. */
export function providerNotFound(providerId: string): Refusal {
  return new Refusal('identity-provider-not-found', `There is no identity provider ${providerId} in use.`);
}
