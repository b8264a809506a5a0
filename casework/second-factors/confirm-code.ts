import type { Database } from '../../platform/database/database.ts';
import type { SecretBox } from '../../platform/secrets/secret-box.ts';
import { personSubject } from '../attempts/attempt-subject.ts';
import { beginAttempt } from '../attempts/begin-attempt.ts';
import { forgiveAttempts } from '../attempts/forgive-attempt.ts';
import { Refusal } from '../refusals/refusal.ts';
import type { SecondFactor } from './second-factor.ts';
import { takeCode } from './take-code.ts';

/**
 * Makes sure that somebody who is signed in has a second factor at hand.
 *
 * @throws Refusal attempt-delayed, code-wrong
 * @throws SecretUnreadable
 */
export async function confirmCode(
  db: Database,
  box: SecretBox,
  personId: string,
  factor: SecondFactor,
  code: string | undefined,
  now: Date,
): Promise<void> {
  const subject = personSubject(personId, 'code');
  await beginAttempt(db, [subject], now);
  if (code === undefined || !(await takeCode(db, box, factor, code, now))) {
    throw new Refusal(
      'code-wrong',
      'A code of the second factor is needed, one that has not been used before.',
    );
  }
  await forgiveAttempts(db, subject);
}
