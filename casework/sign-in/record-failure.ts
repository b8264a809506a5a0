import type { Queryable } from '../../platform/database/database.ts';
import type { AttemptSubject } from '../attempts/attempt-subject.ts';
import { recordEvent } from '../events/record-event.ts';
import type { Account } from './find-account.ts';

/** A sign-in that failed. */
export interface SignInFailure {
  readonly subject: AttemptSubject;
  /** Undefined when nobody has such an account. */
  readonly account: Account | undefined;
  readonly wrong: 'password' | 'code';
  readonly requestId: string;
}

/**
 * Writes down that a sign-in failed, for accounts that do not exist too: it tells of guessing, and takes the same time.
 * What was typed is kept as a hash alone.
 */
export async function recordFailure(
  db: Queryable,
  { subject, account, wrong, requestId }: SignInFailure,
): Promise<void> {
  await recordEvent(
    db,
    { actorId: null, requestId },
    {
      action: 'sign_in.failed',
      subjectType: 'sign_in',
      subjectId: subject.key,
      detail: account === undefined ? { wrong } : { wrong, personId: account.personId },
    },
  );
}
