import type { Database, Queryable } from '../../platform/database/database.ts';
import type { SecretBox } from '../../platform/secrets/secret-box.ts';
import { accountSubject, addressSubject, deviceSubject } from '../attempts/attempt-subject.ts';
import type { AttemptSubject } from '../attempts/attempt-subject.ts';
import { beginAttempt } from '../attempts/begin-attempt.ts';
import { forgiveAttempts, forgiveOneAttempt } from '../attempts/forgive-attempt.ts';
import { findDevice } from '../devices/find-device.ts';
import { keepDevice } from '../devices/keep-device.ts';
import { verifyPassword } from '../passwords/hash-password.ts';
import { keptEmail } from '../people/person.ts';
import { Refusal } from '../refusals/refusal.ts';
import { findFactorInUse } from '../second-factors/find-factor.ts';
import { takeCode } from '../second-factors/take-code.ts';
import { beginSession } from '../sessions/begin-session.ts';
import type { Session } from '../sessions/session.ts';
import { boxNeeded } from './box-needed.ts';
import { findAccount } from './find-account.ts';
import type { Account } from './find-account.ts';
import { recordFailure } from './record-failure.ts';

/** What somebody signs in with. */
export interface Credentials {
  readonly email: string;
  readonly password: string;
  /** Of the second factor, or a recovery code. */
  readonly code?: string;
}

/** Where a sign-in comes from. */
export interface Visitor {
  readonly address: string;
  readonly userAgent: string | undefined;
  /** What an earlier sign-in left with the browser. */
  readonly deviceSecret: string | undefined;
  /** Whether it is a browser that can keep such a secret. */
  readonly keepsSecrets: boolean;
  readonly requestId: string;
}

export interface SignedIn {
  readonly session: Session;
  readonly secret: string;
  /** For the browser to keep, where it is not known yet. */
  readonly deviceSecret: string | undefined;
}

/**
 * Signs somebody in with a password, and a second factor where they have one. Whether an account exists shows neither
 * in the answer nor in the time it takes.
 *
 * @throws Refusal attempt-delayed, sign-in-failed, code-needed, sign-in-busy, secrets-key-missing
 * @throws SecretUnreadable
 */
export async function signIn(
  db: Database,
  box: SecretBox | undefined,
  { password, code, ...credentials }: Credentials,
  visitor: Visitor,
  now: Date,
): Promise<SignedIn> {
  const email = keptEmail(credentials.email);
  const { deviceSecret } = visitor;
  const deviceId = deviceSecret === undefined ? undefined : await findDevice(db, deviceSecret, email, now);
  const subject = deviceId === undefined ? accountSubject(email) : deviceSubject(deviceId);
  // On a browser that the person is known to use, what others do from the same network does not count.
  const address = deviceId === undefined ? addressSubject(visitor.address) : undefined;
  await beginAttempt(db, [subject, ...(address === undefined ? [] : [address])], now);
  const account = await findAccount(db, email);
  if (!(await verifyPassword(password, account?.hash)) || account === undefined) {
    await recordFailure(db, { subject, account, wrong: 'password', requestId: visitor.requestId });
    throw failed();
  }
  const factor = await findFactorInUse(db, account.personId);
  if (factor !== undefined && code === undefined) {
    // The password was right, so this attempt failed at nothing.
    for (const one of [subject, address]) if (one !== undefined) await forgiveOneAttempt(db, one);
    throw new Refusal('code-needed', 'Send a code of your second factor, or a recovery code, as `code`.');
  }
  const taken =
    factor === undefined || code === undefined || (await takeCode(db, boxNeeded(box), factor, code, now));
  if (!taken) {
    await recordFailure(db, { subject, account, wrong: 'code', requestId: visitor.requestId });
    throw failed();
  }
  return db.transaction(async (tx) => {
    await assertUnchanged(tx, account);
    await forgive(tx, subject, address);
    const { personId } = account;
    const { userAgent, requestId } = visitor;
    const secondFactor = factor !== undefined;
    const begun = await beginSession(tx, { personId, secondFactor, userAgent, requestId }, now);
    if (!visitor.keepsSecrets) return { ...begun, deviceSecret: undefined };
    return { ...begun, deviceSecret: await keepDevice(tx, personId, deviceId, now) };
  });
}

async function forgive(
  tx: Queryable,
  subject: AttemptSubject,
  address: AttemptSubject | undefined,
): Promise<void> {
  await forgiveAttempts(tx, subject);
  if (address !== undefined) await forgiveOneAttempt(tx, address);
}

/** Refuses when, while the password was checked, it was changed or the person was disabled. */
async function assertUnchanged(tx: Queryable, { personId, hash }: Account): Promise<void> {
  const { rowCount } = await tx.query(
    `SELECT 1 FROM people p JOIN passwords w ON w.person_id = p.id
     WHERE p.id = $1 AND p.state = 'active' AND w.hash = $2 FOR SHARE`,
    [personId, hash],
  );
  if (rowCount === 0) throw failed();
}

function failed(): Refusal {
  return new Refusal(
    'sign-in-failed',
    'The e-mail address, the password or the code is wrong, or the account is not open. ' +
      'An administrator can invite you to set a new password.',
  );
}
