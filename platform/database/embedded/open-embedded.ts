import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beginAsMember } from '../begin-as-member.ts';
import { ChannelHub } from '../channel-hub.ts';
import type { EmbeddedDatabase, Queryable } from '../database.ts';
import { TransactionScope } from '../transaction-scope.ts';
import { lockDataFolder } from './data-folder-lock.ts';
import { QueuePool } from './queue-pool.ts';
import { Session } from './session.ts';
import { ThreadClient } from './thread-client.ts';

/**
 * Opens PostgreSQL in this process: in the folder `database` of the data folder, or, for `memory://`, nowhere.
 *
 * @throws Error when another process holds the data folder, or the database cannot be opened
 */
export async function openEmbedded(dataDir: string): Promise<EmbeddedDatabase> {
  if (dataDir === 'memory://') return open('memory://', () => {});
  const unlock = await lockDataFolder(dataDir);
  try {
    const folder = join(dataDir, 'database');
    await mkdir(folder, { recursive: true });
    return await open(folder, unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

async function open(location: string, onClosed: () => void): Promise<EmbeddedDatabase> {
  const scope = new TransactionScope();
  const hub: ChannelHub = new ChannelHub((sql) => session.query('public', sql));
  const thread = await ThreadClient.start(location, (channel, payload) => hub.notify(channel, payload));
  const session = new Session(thread, scope);
  let closing: Promise<void> | undefined;
  return {
    mode: 'embedded',
    queuePool: new QueuePool(session, hub),
    query: (text, parameters) => session.query('public', text, parameters),
    transaction: (work) => runTransaction(session, scope, work),
    asMember: (settings) => {
      const begin = beginAsMember(settings);
      return {
        query: (text, parameters) =>
          runTransaction(session, scope, (tx) => tx.query(text, parameters), begin),
        transaction: (work) => runTransaction(session, scope, work, begin),
      };
    },
    listen: (channel, onNotify) => hub.subscribe(channel, onNotify),
    close: () => (closing ??= closeInTurn(session, thread).finally(onClosed)),
  };
}

async function runTransaction<T>(
  session: Session,
  scope: TransactionScope,
  work: (tx: Queryable) => Promise<T>,
  begin = 'BEGIN',
): Promise<T> {
  const lease = await session.acquire('public');
  let open = true;
  const tx: Queryable = {
    query: async (text, parameters) => {
      if (!open) throw new Error('This transaction has ended; its handle must not be kept.');
      return lease.query(text, parameters);
    },
  };
  try {
    await lease.query(begin);
    const result = await scope.run(() => work(tx));
    open = false;
    await lease.query('COMMIT');
    return result;
  } catch (error) {
    open = false;
    // Fails only when the database has stopped; the first error says more.
    await lease.query('ROLLBACK').catch(() => {});
    throw error;
  } finally {
    lease.release();
  }
}

/** Lets what runs and waits finish first. */
async function closeInTurn(session: Session, thread: ThreadClient): Promise<void> {
  const lease = await session.acquire('public').catch(() => undefined);
  await thread.close();
  lease?.release();
}
