import { randomUUID } from 'node:crypto';
import type { Database, Queryable } from '../../platform/database/database.ts';
import { recordEvent } from '../events/record-event.ts';
import { hashToken, makeToken } from './token-secret.ts';

/**
 * Sees to it that an administrator can get in: enters the given token if it is unknown, or, where none is given
 * and no valid administrator's token exists, makes one.
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
      `SELECT 1 FROM api_tokens
       WHERE role = 'administrator' AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > now()) LIMIT 1`,
    );
    if (rowCount > 0) return undefined;
    const token = makeToken();
    await insertToken(tx, token);
    return token;
  });
}

async function insertToken(tx: Queryable, token: string): Promise<void> {
  const id = randomUUID();
  const { rowCount } = await tx.query(
    `INSERT INTO api_tokens (id, name, role, token_sha256) VALUES ($1, 'bootstrap', 'administrator', $2)
     ON CONFLICT (token_sha256) DO NOTHING`,
    [id, hashToken(token)],
  );
  if (rowCount === 0) return;
  const origin = { tokenId: null, requestId: null };
  await recordEvent(tx, origin, { action: 'token.created', subjectType: 'token', subjectId: id });
}
