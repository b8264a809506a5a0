import type { Queryable } from '../../platform/database/database.ts';
import { recordEvent } from '../events/record-event.ts';
import type { Origin } from '../events/record-event.ts';
import { addSecret } from './add-secret.ts';
import type { SecretSealer } from './add-secret.ts';
import type { Endpoint } from './endpoint.ts';
import { lockEndpoint } from './read-endpoint.ts';

/** For how long messages are signed with the former secret too, ms: a day to put the new one in place. */
export const OVERLAP_MS = 24 * 3_600_000;

/** Gives an endpoint a new secret, shown this once. @throws Refusal webhook-endpoint-not-found */
export async function rotateSecret(
  tx: Queryable,
  origin: Origin,
  endpointId: string,
  sealer: SecretSealer,
  now: Date,
): Promise<{ endpoint: Endpoint; secret: string; formerUntil: Date }> {
  const endpoint = await lockEndpoint(tx, endpointId);
  const formerUntil = new Date(now.getTime() + OVERLAP_MS);
  await tx.query(`UPDATE webhook_secrets SET expires_at = $2 WHERE endpoint_id = $1 AND expires_at IS NULL`, [
    endpointId,
    formerUntil,
  ]);
  const secret = await addSecret(tx, endpointId, sealer, now);
  await recordEvent(tx, origin, {
    action: 'webhook_endpoint.secret_rotated',
    subjectType: 'webhook_endpoint',
    subjectId: endpointId,
  });
  return { endpoint, secret, formerUntil };
}
