import type { Queryable } from '../../platform/database/database.ts';
import { Refusal } from '../refusals/refusal.ts';

/** What identifies a request that may be sent again. */
export interface RequestKey {
  readonly actorId: string;
  readonly key: string;
  /** Digest of everything that the request asks for. */
  readonly fingerprint: string;
}

/** An answer as it went out: an HTTP status and a body of JSON values. */
export interface Answer<Body> {
  readonly status: number;
  readonly body: Body;
}

/**
 * Does `work` at most once for a key, inside the caller's transaction, and gives every repeat the first answer.
 * A repeat that arrives while the first still runs waits for it on the key's row; when the first fails, its row
 * goes with its transaction and the repeat does the work.
 *
 * @throws Refusal idempotency-key-reused when the key was used for another request
 */
export async function answerOnce<Body extends object>(
  tx: Queryable,
  { actorId, key, fingerprint }: RequestKey,
  work: () => Promise<Answer<Body>>,
): Promise<Answer<Body> & { replayed: boolean }> {
  const { rowCount } = await tx.query(
    `INSERT INTO idempotency_keys (actor_id, key, fingerprint, status, body) VALUES ($1, $2, $3, 0, '{}')
     ON CONFLICT (actor_id, key) DO NOTHING`,
    [actorId, key, fingerprint],
  );
  if (rowCount === 0) {
    const first = await readAnswer<Body>(tx, actorId, key);
    if (first.fingerprint === fingerprint) return { status: first.status, body: first.body, replayed: true };
    throw new Refusal(
      'idempotency-key-reused',
      'This Idempotency-Key was used before with another request. Send each new request under a new key.',
    );
  }
  const answer = await work();
  await tx.query(`UPDATE idempotency_keys SET status = $3, body = $4 WHERE actor_id = $1 AND key = $2`, [
    actorId,
    key,
    answer.status,
    answer.body,
  ]);
  return { ...answer, replayed: false };
}

async function readAnswer<Body>(
  tx: Queryable,
  actorId: string,
  key: string,
): Promise<Answer<Body> & { fingerprint: string }> {
  const { rows } = await tx.query<Answer<Body> & { fingerprint: string }>(
    `SELECT fingerprint, status, body FROM idempotency_keys WHERE actor_id = $1 AND key = $2`,
    [actorId, key],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('An idempotency key vanished between two statements.');
  return row;
}
