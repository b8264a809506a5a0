import type { Database } from '../../platform/database/database.ts';
import type { Origin } from '../events/record-event.ts';
import { Refusal } from '../refusals/refusal.ts';
import { confirmPassword } from './confirm-password.ts';
import { hashPassword } from './hash-password.ts';
import { assertPasswordTaken } from './password-rules.ts';
import { setPassword } from './set-password.ts';

/**
 * Changes the password of somebody who knows the present one. All their sessions end, this one too.
 *
 * @throws Refusal attempt-delayed, password-wrong, password-not-taken, no-password, sign-in-busy
 */
export async function changePassword(
  db: Database,
  origin: Origin & { actorId: string },
  { present, next }: { present: string; next: string },
  now: Date,
): Promise<void> {
  const { rows } = await db.query<{ name: string; email: string }>(
    `SELECT a.name, p.email FROM people p JOIN actors a USING (id) JOIN passwords w ON w.person_id = p.id
     WHERE p.id = $1`,
    [origin.actorId],
  );
  const [owner] = rows;
  if (owner === undefined) {
    throw new Refusal('no-password', 'You have no password. An administrator can invite you to set one.');
  }
  await confirmPassword(db, origin.actorId, present, now);
  assertPasswordTaken(next, owner);
  const hash = await hashPassword(next);
  await db.transaction((tx) => setPassword(tx, origin, origin.actorId, hash, now));
}
