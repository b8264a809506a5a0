import type { Pool } from 'pg';
import type { Queryable, Transactional } from '../database.ts';
import type { TransactionScope } from '../transaction-scope.ts';
import { runPrepared } from './run-prepared.ts';

/**
 * Runs SQL on connections that are members already. They are pipelined: a statement is sent without waiting for the one
 * before it, so that what begins a transaction costs no round trip of its own, and a single query takes one in all. Where
 * the beginning fails, what was sent behind it finds a transaction that is aborted, or none and so no actor: it fails, or
 * sees nothing.
 *
 * @param begin SQL that begins a transaction
 */
export function memberScope(members: Pool, scope: TransactionScope, begin: string): Transactional {
  return {
    query: (text, parameters) => queryAlone(members, scope, begin, (tx) => tx.query(text, parameters)),
    transaction: (work) => runPipelined(members, scope, begin, work),
  };
}

async function queryAlone<T>(
  members: Pool,
  scope: TransactionScope,
  begin: string,
  ask: (tx: Queryable) => Promise<T>,
): Promise<T> {
  scope.assertOutside();
  const client = await members.connect();
  try {
    const tx: Queryable = { query: (text, parameters) => runPrepared(client, text, parameters) };
    const steps = [client.query(begin), ask(tx), client.query('COMMIT')] as const;
    // All are on their way, so all are waited for, whichever fails.
    await Promise.allSettled(steps);
    const [, answer] = await Promise.all(steps);
    return answer;
  } finally {
    client.release();
  }
}

async function runPipelined<T>(
  members: Pool,
  scope: TransactionScope,
  begin: string,
  work: (tx: Queryable) => Promise<T>,
): Promise<T> {
  scope.assertOutside();
  const client = await members.connect();
  let open = true;
  let broken: Error | undefined;
  const begun = client.query(begin);
  // Awaited below, when what was sent behind it is answered.
  begun.catch(() => {});
  const tx: Queryable = {
    query: async (text, parameters) => {
      if (!open) throw new Error('This transaction has ended; its handle must not be kept.');
      return runPrepared(client, text, parameters);
    },
  };
  try {
    const result = await scope.run(() => work(tx));
    open = false;
    await Promise.all([begun, client.query('COMMIT')]);
    return result;
  } catch (error) {
    open = false;
    await client.query('ROLLBACK').catch((failure: Error) => (broken = failure));
    // If it failed, it says why the rest did.
    await begun;
    throw error;
  } finally {
    client.release(broken);
  }
}
