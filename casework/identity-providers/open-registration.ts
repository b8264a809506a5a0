import type { Queryable } from '../../platform/database/database.ts';
import type { ClientRegistration } from '../../platform/identity/identity-client.ts';
import type { SecretBox } from '../../platform/secrets/secret-box.ts';
import { PROVIDER_COLUMNS, providerPlace } from './identity-provider.ts';
import type { IdentityProvider } from './identity-provider.ts';
import { providerNotFound } from './read-provider.ts';

/**
 * A provider in use with how the service is known to it, its secret opened.
 *
 * @param db as its owner
 * @throws Refusal identity-provider-not-found
 * @throws SecretUnreadable
 */
export async function openRegistration(
  db: Queryable,
  box: SecretBox,
  providerId: string,
): Promise<{ provider: IdentityProvider; client: ClientRegistration }> {
  const { rows } = await db.query<IdentityProvider & { sealed: Buffer }>(
    `SELECT ${PROVIDER_COLUMNS}, client_secret_sealed AS sealed FROM identity_providers
     WHERE id = $1 AND ended_at IS NULL`,
    [providerId],
  );
  const [row] = rows;
  if (row === undefined) throw providerNotFound(providerId);
  const { sealed, ...provider } = row;
  const { issuer, clientId } = provider;
  return {
    provider,
    client: { issuer, clientId, clientSecret: box.open(sealed, providerPlace(providerId)) },
  };
}
