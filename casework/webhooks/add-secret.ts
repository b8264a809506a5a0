import { randomUUID } from 'node:crypto';
import type { Queryable } from '../../platform/database/database.ts';
import { makeWebhookSecret } from './webhook-secret.ts';

/** Encrypts a secret for the place where it is kept. */
export interface SecretSealer {
  seal(secret: string, place: string): Buffer;
}

/** Where the secret of a row is kept, for its encryption. */
export function placeOf(secretId: string): string {
  return `webhook_secrets/${secretId}`;
}

/** Makes the current secret of an endpoint that has none. */
export async function addSecret(
  tx: Queryable,
  endpointId: string,
  sealer: SecretSealer,
  now: Date,
): Promise<string> {
  const [id, secret] = [randomUUID(), makeWebhookSecret()];
  await tx.query(
    `INSERT INTO webhook_secrets (id, endpoint_id, sealed, created_at) VALUES ($1, $2, $3, $4)`,
    [id, endpointId, sealer.seal(secret, placeOf(id)), now],
  );
  return secret;
}
