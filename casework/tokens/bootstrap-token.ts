import { randomUUID } from 'node:crypto';
import type { Database, Queryable } from '../../platform/database/database.ts';
import { recordEvent } from '../events/record-event.ts';
import { hashToken, makeToken } from './token-secret.ts';

/**
 * Sees to it that an administrator can get in: enters the given token if it is unknown, or, where none is given
 * and no administrator of every agency has a valid token, makes one.
 *
 * @returns the token made, to be shown once (only its hash is kept); undefined when none was made
 */
export async function ensureBootstrapToken(
  db: Database,
  given: string | undefined,
): Promise<string | undefined> {
  return db.transaction(async (tx) => {
    // Two processes may start at once: the second waits and then finds the first one's token.
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('api_tokens.bootstrap', 0))`);
    if (given !== undefined) {
      await insertToken(tx, given);
      return undefined;
    }
    const { rowCount } = await tx.query(
      `SELECT 1 FROM api_tokens t JOIN assignments a ON a.actor_id = t.id
       WHERE a.role = 'administrator' AND a.agency_id IS NULL AND a.ended_at IS NULL
         AND t.revoked_at IS NULL AND (t.expires_at IS NULL OR t.expires_at > now()) LIMIT 1`,
    );
    if (rowCount > 0) return undefined;
    const token = makeToken();
    await insertToken(tx, token);
    return token;
  });
}

async function insertToken(tx: Queryable, token: string): Promise<void> {
  const known = await tx.query(`SELECT 1 FROM api_tokens WHERE token_sha256 = $1`, [hashToken(token)]);
  if (known.rowCount > 0) return;
  const id = randomUUID();
  await tx.query(
    `WITH actor AS (INSERT INTO actors (id, kind, name) VALUES ($1, 'token', 'bootstrap')),
          role AS (INSERT INTO assignments (id, actor_id, role) VALUES (gen_random_uuid(), $1, 'administrator'))
     INSERT INTO api_tokens (id, token_sha256) VALUES ($1, $2)`,
    [id, hashToken(token)],
  );
  const origin = { actorId: null, requestId: null };
  await recordEvent(tx, origin, { action: 'token.created', subjectType: 'token', subjectId: id });
}
