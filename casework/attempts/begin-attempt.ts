import type { Database, Queryable } from '../../platform/database/database.ts';
import { Refusal } from '../refusals/refusal.ts';
import { delayAfter } from './attempt-limit.ts';
import type { AttemptSubject } from './attempt-subject.ts';

interface Kept {
  readonly key: string;
  readonly failures: number;
  readonly lastAt: Date;
  readonly delayedUntil: Date | null;
}

/** Rows forgotten at each attempt: more than one attempt makes, so that the table cannot grow for ever. */
const FORGOTTEN_AT_ONCE = 10;

/**
 * Counts an attempt as failed before it is made, so that many at a time are no way around the limit; `forgiveAttempt`
 * takes it back when it succeeds. While one of the subjects is delayed nothing is tried and nothing is counted.
 *
 * @throws Refusal attempt-delayed
 */
export async function beginAttempt(
  db: Database,
  subjects: readonly AttemptSubject[],
  now: Date,
): Promise<void> {
  await db.transaction(async (tx) => {
    // In one order, so that two attempts never wait for each other.
    const ordered = subjects.toSorted((a, b) => (a.key < b.key ? -1 : 1));
    const kept = new Map<string, Kept>();
    for (const { key } of ordered) kept.set(key, await lock(tx, key, now));
    const longest = Math.max(...[...kept.values()].map(({ delayedUntil }) => delayedUntil?.getTime() ?? 0));
    if (longest > now.getTime()) throw delayed(Math.ceil((longest - now.getTime()) / 1000));
    for (const { key, limit } of ordered) {
      const { failures = 0, lastAt = now } = kept.get(key) ?? {};
      const counted = now.getTime() - lastAt.getTime() > limit.forgottenAfter * 1000 ? 1 : failures + 1;
      const until = new Date(now.getTime() + delayAfter(counted, limit) * 1000);
      await tx.query(`UPDATE attempts SET failures = $2, last_at = $3, delayed_until = $4 WHERE key = $1`, [
        key,
        counted,
        now,
        until,
      ]);
    }
    await forgetOld(tx, now);
  });
}

/** The count of a subject, locked until the transaction ends, so that it cannot be forgotten meanwhile either. */
async function lock(tx: Queryable, key: string, now: Date): Promise<Kept> {
  const { rows } = await tx.query<Kept>(
    `INSERT INTO attempts (key, failures, last_at) VALUES ($1, 0, $2)
     ON CONFLICT (key) DO UPDATE SET key = excluded.key
     RETURNING key, failures, last_at AS "lastAt", delayed_until AS "delayedUntil"`,
    [key, now],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('The database returned no row for a count of attempts.');
  return row;
}

async function forgetOld(tx: Queryable, now: Date): Promise<void> {
  await tx.query(
    `DELETE FROM attempts WHERE key IN (
       SELECT key FROM attempts WHERE last_at < $1::timestamptz - interval '1 day'
       ORDER BY last_at LIMIT $2 FOR UPDATE SKIP LOCKED)`,
    [now, FORGOTTEN_AT_ONCE],
  );
}

function delayed(seconds: number): Refusal {
  const wait = seconds < 120 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`;
  return new Refusal('attempt-delayed', `Too many attempts failed. Try again in ${wait}.`, {
    retryAfterSeconds: String(seconds),
  });
}
