import type { Queryable } from '../../platform/database/database.ts';
import type { AttemptSubject } from './attempt-subject.ts';

/** Forgets the failures of an account, a browser or a person that has just shown who it is. */
export async function forgiveAttempts(tx: Queryable, { key }: AttemptSubject): Promise<void> {
  await tx.query(`DELETE FROM attempts WHERE key = $1`, [key]);
}

/**
 * Takes back the one attempt that an address is counted with in advance. Its other failures stay, or whoever has an
 * account could clear them and go on guessing those of others.
 */
export async function forgiveOneAttempt(tx: Queryable, { key }: AttemptSubject): Promise<void> {
  await tx.query(
    `UPDATE attempts SET failures = failures - 1, delayed_until = NULL WHERE key = $1 AND failures > 0`,
    [key],
  );
}
