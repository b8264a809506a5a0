import type { Queryable } from '../../platform/database/database.ts';
import { hashToken } from './token-secret.ts';

/** The bearer of a valid token. */
export interface Actor {
  readonly tokenId: string;
  readonly name: string;
  readonly role: 'administrator';
}

/** Whom a token belongs to; undefined when it is unknown, expired or revoked. */
export async function findToken(db: Queryable, token: string): Promise<Actor | undefined> {
  const { rows } = await db.query<Actor>(
    `SELECT id AS "tokenId", name, role FROM api_tokens
     WHERE token_sha256 = $1 AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > now())`,
    [hashToken(token)],
  );
  return rows[0];
}
