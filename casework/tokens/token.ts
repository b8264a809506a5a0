import type { Assignment } from '../assignments/assignment.ts';

/** The credential of a machine, without its secret. */
export interface Token {
  readonly id: string;
  readonly name: string;
  /** Actions that it is limited to; null: all that its roles permit. */
  readonly scopes: readonly string[] | null;
  readonly createdAt: Date;
  /** Null for the service's own first token, and for those of an earlier version. */
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
  readonly assignments: readonly Assignment[];
}

/** Selects tokens in the names of `Token`, but for their assignments. */
export const SELECT_TOKENS = `SELECT t.id, a.name, t.scopes, t.created_at AS "createdAt", t.expires_at AS "expiresAt",
    t.revoked_at AS "revokedAt"
  FROM api_tokens t JOIN actors a USING (id)`;
