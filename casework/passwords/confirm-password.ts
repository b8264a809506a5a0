import type { Database } from '../../platform/database/database.ts';
import { personSubject } from '../attempts/attempt-subject.ts';
import { beginAttempt } from '../attempts/begin-attempt.ts';
import { forgiveAttempts } from '../attempts/forgive-attempt.ts';
import { Refusal } from '../refusals/refusal.ts';
import { verifyPassword } from './hash-password.ts';

/**
 * Makes sure that it is still the person who is signed in: a session left open must not be enough to change how they
 * sign in. Somebody without a password (who signs in through a provider) has none to confirm.
 *
 * @throws Refusal attempt-delayed, password-wrong, sign-in-busy
 */
export async function confirmPassword(
  db: Database,
  personId: string,
  password: string | undefined,
  now: Date,
): Promise<void> {
  const { rows } = await db.query<{ hash: string }>(`SELECT hash FROM passwords WHERE person_id = $1`, [
    personId,
  ]);
  const [kept] = rows;
  if (kept === undefined) return;
  const subject = personSubject(personId, 'password');
  await beginAttempt(db, [subject], now);
  if (password === undefined || !(await verifyPassword(password, kept.hash))) {
    throw new Refusal('password-wrong', 'The present password is needed, and it is not the one given.');
  }
  await forgiveAttempts(db, subject);
}
