import type { Queryable } from '../../platform/database/database.ts';
import { PROVIDER_COLUMNS } from './identity-provider.ts';
import type { IdentityProvider } from './identity-provider.ts';

/** All providers that are in use, by label: there is one for an agency at most, as a rule. */
export async function listProviders(db: Queryable): Promise<IdentityProvider[]> {
  const { rows } = await db.query<IdentityProvider>(
    `SELECT ${PROVIDER_COLUMNS} FROM identity_providers WHERE ended_at IS NULL ORDER BY label, id`,
  );
  return rows;
}
