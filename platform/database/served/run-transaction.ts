import type { Pool } from 'pg';
import type { Queryable } from '../database.ts';
import { Mutex } from '../mutex.ts';
import type { TransactionScope } from '../transaction-scope.ts';
import { run } from './run.ts';

/** Runs `work` in one transaction on a connection of its own. */
export async function runTransaction<T>(
  pool: Pool,
  scope: TransactionScope,
  work: (tx: Queryable) => Promise<T>,
): Promise<T> {
  scope.assertOutside();
  const client = await pool.connect();
  const turns = new Mutex();
  let open = true;
  let broken: Error | undefined;
  const tx: Queryable = {
    query: async (text, parameters) => {
      if (!open) throw new Error('This transaction has ended; its handle must not be kept.');
      return turns.run(() => run(client, text, parameters));
    },
  };
  try {
    await client.query('BEGIN');
    const result = await scope.run(() => work(tx));
    open = false;
    await turns.run(() => client.query('COMMIT'));
    return result;
  } catch (error) {
    open = false;
    await turns.run(() => client.query('ROLLBACK')).catch((failure: Error) => (broken = failure));
    throw error;
  } finally {
    client.release(broken);
  }
}
