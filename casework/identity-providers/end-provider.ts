import type { Queryable } from '../../platform/database/database.ts';
import { recordEvent } from '../events/record-event.ts';
import type { Origin } from '../events/record-event.ts';
import type { IdentityProvider } from './identity-provider.ts';
import { readProvider } from './read-provider.ts';

/**
 * Takes a provider out of use: nobody signs in there any more. Sessions that began there go on to their end.
 *
 * @param tx under row security
 * @throws Refusal identity-provider-not-found
 */
export async function endProvider(
  tx: Queryable,
  origin: Origin & { actorId: string },
  providerId: string,
  now: Date,
): Promise<IdentityProvider> {
  const provider = await readProvider(tx, providerId);
  await tx.query(`UPDATE identity_providers SET ended_at = $2, ended_by = $3 WHERE id = $1`, [
    providerId,
    now,
    origin.actorId,
  ]);
  await recordEvent(tx, origin, {
    action: 'identity_provider.ended',
    subjectType: 'identity_provider',
    subjectId: providerId,
  });
  return provider;
}
