import { randomUUID } from 'node:crypto';
import { hashToken } from '../../casework/tokens/token-secret.ts';
import type { Role } from '../../casework/rights/roles.ts';
import type { Queryable } from '../../platform/database/database.ts';

/** Enters a machine that acts, without a way in: for what is written past the API. */
export async function enterActor(db: Queryable, id: string): Promise<void> {
  await db.query(`INSERT INTO actors (id, kind, name) VALUES ($1, 'token', 'test')`, [id]);
}

/** What a token of a test may do. */
export interface TokenWish {
  readonly role: Role;
  /** Null is every agency. */
  readonly agencyId: string | null;
  readonly trainedReviewer?: boolean;
  readonly scopes?: readonly string[];
  readonly expiresAt?: Date;
  readonly revokedAt?: Date;
}

/** Enters a token with one role; its secret and the id of its actor. */
export async function enterToken(
  db: Queryable,
  wish: TokenWish,
): Promise<{ token: string; actorId: string }> {
  const [token, actorId] = [randomUUID(), randomUUID()];
  await enterActor(db, actorId);
  await db.query(
    `INSERT INTO api_tokens (id, token_sha256, scopes, expires_at, revoked_at) VALUES ($1, $2, $3, $4, $5)`,
    [actorId, hashToken(token), wish.scopes, wish.expiresAt, wish.revokedAt],
  );
  await enterAssignment(db, actorId, wish);
  return { token, actorId };
}

/** Gives an actor one more role. */
export async function enterAssignment(
  db: Queryable,
  actorId: string,
  { role, agencyId, trainedReviewer = false }: Pick<TokenWish, 'role' | 'agencyId' | 'trainedReviewer'>,
): Promise<void> {
  await db.query(
    `INSERT INTO assignments (id, actor_id, role, agency_id, trained_reviewer)
     VALUES (gen_random_uuid(), $1, $2, $3, $4)`,
    [actorId, role, agencyId, trainedReviewer],
  );
}

/** Enters an agency; its id. */
export async function enterAgency(db: Queryable, code: string): Promise<string> {
  const id = randomUUID();
  await db.query(`INSERT INTO agencies (id, code, name, kind) VALUES ($1, $2, $2, 'police')`, [id, code]);
  return id;
}

/** What a person of a test is. */
export interface PersonWish {
  readonly name: string;
  readonly role: Role;
  /** Null is every agency. */
  readonly agencies: readonly (string | null)[];
  readonly trainedReviewer?: boolean;
}

/** Enters a person with one role. How people sign in matters elsewhere: this one has a token, as machines do. */
export async function enterPerson(
  db: Queryable,
  { name, role, agencies, trainedReviewer }: PersonWish,
): Promise<{ token: string; actorId: string }> {
  const [token, actorId] = [randomUUID(), randomUUID()];
  await db.query(`INSERT INTO actors (id, kind, name) VALUES ($1, 'person', $2)`, [actorId, name]);
  await db.query(`INSERT INTO people (id, email) VALUES ($1, $2)`, [actorId, `${actorId}@example.org`]);
  await db.query(`INSERT INTO api_tokens (id, token_sha256) VALUES ($1, $2)`, [actorId, hashToken(token)]);
  for (const agencyId of agencies) {
    await enterAssignment(db, actorId, {
      role,
      agencyId,
      ...(trainedReviewer !== undefined && { trainedReviewer }),
    });
  }
  return { token, actorId };
}
