import { randomUUID } from 'node:crypto';
import type { Queryable } from '../../platform/database/database.ts';
import { hashToken, makeSecret } from '../tokens/token-secret.ts';
import { KNOWN_FOR_MS } from './known-device.ts';

/** Browsers of one person that are known at a time; the one used longest ago gives way. */
const MOST_KNOWN = 20;

/**
 * Remembers the browser that a person has signed in with, so that what strangers try against the account does not
 * delay them there (OWASP's "device cookies"). It opens nothing by itself.
 *
 * @param deviceId the one that was recognised; undefined: another is made
 * @returns the secret of a new one, for the browser to keep
 */
export async function keepDevice(
  tx: Queryable,
  personId: string,
  deviceId: string | undefined,
  now: Date,
): Promise<string | undefined> {
  if (deviceId !== undefined) {
    await tx.query(`UPDATE known_devices SET last_used_at = $2 WHERE id = $1`, [deviceId, now]);
    return undefined;
  }
  const secret = makeSecret('device');
  await tx.query(
    `INSERT INTO known_devices (id, person_id, secret_sha256, created_at, last_used_at) VALUES ($1, $2, $3, $4, $4)`,
    [randomUUID(), personId, hashToken(secret), now],
  );
  await tx.query(
    `DELETE FROM known_devices WHERE person_id = $1 AND (last_used_at < $2 OR id NOT IN (
       SELECT id FROM known_devices WHERE person_id = $1 ORDER BY last_used_at DESC, id LIMIT $3))`,
    [personId, new Date(now.getTime() - KNOWN_FOR_MS), MOST_KNOWN],
  );
  return secret;
}
