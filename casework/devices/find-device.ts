import type { Queryable } from '../../platform/database/database.ts';
import { hashToken } from '../tokens/token-secret.ts';
import { KNOWN_FOR_MS } from './known-device.ts';

/** The browser that a secret belongs to, if the person with this e-mail address has signed in with it; its id. */
export async function findDevice(
  db: Queryable,
  secret: string,
  email: string,
  now: Date,
): Promise<string | undefined> {
  const { rows } = await db.query<{ id: string }>(
    `SELECT d.id FROM known_devices d JOIN people p ON p.id = d.person_id
     WHERE d.secret_sha256 = $1 AND p.email = $2 AND d.last_used_at > $3`,
    [hashToken(secret), email, new Date(now.getTime() - KNOWN_FOR_MS)],
  );
  return rows[0]?.id;
}
