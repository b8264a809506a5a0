import type { Queryable } from '../../platform/database/database.ts';
import type { Actor } from '../actors/actor.ts';
import { hashToken } from './token-secret.ts';

/** Whom a token belongs to; undefined when it is unknown, expired or revoked. */
export async function findToken(db: Queryable, token: string, now: Date): Promise<Actor | undefined> {
  const { rows } = await db.query<Actor>(
    `SELECT a.id AS "actorId", a.kind, a.name FROM api_tokens t JOIN actors a USING (id)
     WHERE t.token_sha256 = $1 AND t.revoked_at IS NULL AND (t.expires_at IS NULL OR t.expires_at > $2)`,
    [hashToken(token), now],
  );
  return rows[0];
}
