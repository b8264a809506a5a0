import type { Queryable } from '../../platform/database/database.ts';
import { placeOf } from './add-secret.ts';

/** Decrypts a secret that was sealed for a place. */
export interface SecretOpener {
  /** @throws SecretUnreadable */
  open(sealed: Buffer, place: string): string;
}

/** The secrets that messages to an endpoint are signed with now, the current one first. @throws SecretUnreadable */
export async function readSecrets(
  db: Queryable,
  endpointId: string,
  opener: SecretOpener,
  now: Date,
): Promise<string[]> {
  const { rows } = await db.query<{ id: string; sealed: Buffer }>(
    `SELECT id, sealed FROM webhook_secrets
     WHERE endpoint_id = $1 AND (expires_at IS NULL OR expires_at > $2) ORDER BY expires_at DESC NULLS FIRST`,
    [endpointId, now],
  );
  return rows.map(({ id, sealed }) => opener.open(sealed, placeOf(id)));
}
