import { Pool } from 'pg';
import type { ClientConfig, PoolClient, QueryResult } from 'pg';
import type { Logger } from '../../telemetry/logger.ts';
import type { Queryable, ServedDatabase } from '../database.ts';
import { Mutex } from '../mutex.ts';
import { TransactionScope } from '../transaction-scope.ts';
import { columnParser, encodeParameter } from '../values.ts';
import { NotificationClient } from './notification-client.ts';

/** Connections of one process; PostgreSQL allows 100 in all by default. */
const MAX_CONNECTIONS = 10;
const CONNECT_TIMEOUT_MILLISECONDS = 10_000;
/** A transaction left open this long holds locks for nothing: the server ends it. */
const IDLE_IN_TRANSACTION_MILLISECONDS = 60_000;

/**
 * Connects to a PostgreSQL server.
 *
 * @param variable where the URL comes from, for an operator
 * @throws Error when the server does not answer or refuses
 */
export async function openServed(
  url: string,
  logger: Logger,
  variable = 'DATABASE_URL',
): Promise<ServedDatabase> {
  const connection: ClientConfig = {
    connectionString: url,
    application_name: 'breechlink',
    keepAlive: true,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MILLISECONDS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MILLISECONDS,
    types: { getTypeParser: columnParser },
  };
  const pool = new Pool({ ...connection, max: MAX_CONNECTIONS });
  pool.on('error', (error) => logger.warn({ error }, 'an idle database connection broke'));
  await pool.query('SELECT 1').catch(async (error: unknown) => {
    await pool.end();
    throw new Error(`The database server named by ${variable} cannot be used: ${reason(error)}`, {
      cause: error,
    });
  });
  const scope = new TransactionScope();
  const notifications = new NotificationClient(connection, logger);
  let closing: Promise<void> | undefined;
  return {
    mode: 'served',
    query: async (text, parameters) => {
      scope.assertOutside();
      return run(pool, text, parameters);
    },
    transaction: (work) => runTransaction(pool, scope, work),
    listen: (channel, onNotify) => notifications.hub.subscribe(channel, onNotify),
    close: () => (closing ??= closeBoth(pool, notifications)),
  };
}

async function runTransaction<T>(
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

async function run<Row>(
  client: Pool | PoolClient,
  text: string,
  parameters: readonly unknown[] = [],
): Promise<{ rows: Row[]; rowCount: number }> {
  if (parameters.length > 0) {
    const { rows, rowCount } = await client.query(text, parameters.map(encodeParameter));
    return { rows, rowCount: rowCount ?? 0 };
  }
  // Several statements in one text give an array of results.
  const answer: QueryResult | QueryResult[] = await client.query(text);
  const last = Array.isArray(answer) ? answer.at(-1) : answer;
  return { rows: last?.rows ?? [], rowCount: last?.rowCount ?? 0 };
}

function reason(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reason).join('; ');
  return error instanceof Error ? error.message : String(error);
}

async function closeBoth(pool: Pool, notifications: NotificationClient): Promise<void> {
  await Promise.all([notifications.close(), pool.end()]);
}
