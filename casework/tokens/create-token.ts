import { randomUUID } from 'node:crypto';
import type { Queryable } from '../../platform/database/database.ts';
import { assertGrantable } from '../assignments/assert-grantable.ts';
import type { AssignmentWish } from '../assignments/assignment.ts';
import { insertAssignments } from '../assignments/insert-assignments.ts';
import { recordEvent } from '../events/record-event.ts';
import type { Origin } from '../events/record-event.ts';
import type { Action } from '../rights/permissions.ts';
import { readToken } from './read-token.ts';
import { assertScopesReach, expiryOf } from './token-rules.ts';
import { hashToken, makeToken } from './token-secret.ts';
import type { Token } from './token.ts';

export interface NewToken {
  readonly name: string;
  readonly assignments: readonly AssignmentWish[];
  readonly scopes?: readonly Action[];
  readonly expiresAt?: Date;
}

/**
 * Makes a token for a machine. Its secret is given here and nowhere else; only the hash is kept.
 *
 * @param tx under row security
 * @throws Refusal agency-not-found, beyond-your-reach, scope-beyond-role, expiry-not-taken, assignment-exists
 */
export async function createToken(
  tx: Queryable,
  origin: Origin & { actorId: string },
  { name, assignments, scopes, expiresAt }: NewToken,
  now: Date,
): Promise<{ token: Token; secret: string }> {
  await assertGrantable(
    tx,
    assignments.map(({ agencyId }) => agencyId),
  );
  assertScopesReach(scopes ?? [], assignments);
  const expiry = expiryOf(expiresAt, now);
  const id = randomUUID();
  const secret = makeToken();
  await tx.query(`INSERT INTO actors (id, kind, name) VALUES ($1, 'token', $2)`, [id, name]);
  await insertAssignments(tx, origin.actorId, id, assignments);
  await tx.query(
    `INSERT INTO api_tokens (id, token_sha256, scopes, created_at, created_by, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [id, hashToken(secret), scopes, now, origin.actorId, expiry],
  );
  await recordEvent(tx, origin, {
    action: 'token.created',
    subjectType: 'token',
    subjectId: id,
    detail: { name, assignments, scopes: scopes ?? null, expiresAt: expiry.toISOString() },
  });
  return { token: await readToken(tx, id), secret };
}
