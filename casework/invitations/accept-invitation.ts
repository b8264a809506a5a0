import type { Database } from '../../platform/database/database.ts';
import { accountSubject, addressSubject } from '../attempts/attempt-subject.ts';
import { beginAttempt } from '../attempts/begin-attempt.ts';
import { forgiveAttempts, forgiveOneAttempt } from '../attempts/forgive-attempt.ts';
import { hashPassword } from '../passwords/hash-password.ts';
import { assertPasswordTaken } from '../passwords/password-rules.ts';
import { setPassword } from '../passwords/set-password.ts';
import { Refusal } from '../refusals/refusal.ts';
import { hashToken } from '../tokens/token-secret.ts';

export interface Acceptance {
  readonly code: string;
  readonly password: string;
  /** Network address that it comes from. */
  readonly address: string;
  readonly requestId: string;
}

interface Invited {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly email: string;
}

/**
 * Sets the password of whoever holds an invitation, which is then used up, and ends their sessions. What failed
 * before does not delay them any more.
 *
 * @returns whom it is for
 * @throws Refusal attempt-delayed, invitation-not-found, password-not-taken, sign-in-busy
 */
export async function acceptInvitation(
  db: Database,
  { code, password, address, requestId }: Acceptance,
  now: Date,
): Promise<Pick<Invited, 'personId' | 'name' | 'email'>> {
  const subject = addressSubject(address);
  await beginAttempt(db, [subject], now);
  const { rows } = await db.query<Invited>(
    `SELECT i.id, i.person_id AS "personId", a.name, p.email
     FROM invitations i JOIN people p ON p.id = i.person_id JOIN actors a ON a.id = p.id
     WHERE i.secret_sha256 = $1 AND i.used_at IS NULL AND i.ended_at IS NULL AND i.expires_at > $2
       AND p.state = 'active'`,
    [hashToken(code), now],
  );
  const [invited] = rows;
  if (invited === undefined) throw notFound();
  await forgiveOneAttempt(db, subject);
  assertPasswordTaken(password, invited);
  const hash = await hashPassword(password);
  const { id, personId, name, email } = invited;
  await db.transaction(async (tx) => {
    const { rowCount } = await tx.query(
      `UPDATE invitations SET used_at = $2 WHERE id = $1 AND used_at IS NULL AND ended_at IS NULL`,
      [id, now],
    );
    // Two may come at once.
    if (rowCount === 0) throw notFound();
    await setPassword(tx, { actorId: personId, requestId }, personId, hash, now);
    await forgiveAttempts(tx, accountSubject(email));
  });
  return { personId, name, email };
}

function notFound(): Refusal {
  return new Refusal(
    'invitation-not-found',
    'The invitation is unknown, expired, used, or another took its place. Ask an administrator for a new one.',
  );
}
