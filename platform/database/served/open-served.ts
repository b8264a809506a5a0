import { Pool } from 'pg';
import type { ClientConfig } from 'pg';
import type { Logger } from '../../telemetry/logger.ts';
import { beginAsMember, MEMBER_ROLE } from '../begin-as-member.ts';
import type { ServedDatabase } from '../database.ts';
import { TransactionScope } from '../transaction-scope.ts';
import { columnParser } from '../values.ts';
import { memberScope } from './member-scope.ts';
import { NotificationClient } from './notification-client.ts';
import { run } from './run.ts';
import { runTransaction } from './run-transaction.ts';

/** Connections of one process as the owner, and as many for requests; PostgreSQL allows 100 in all by default. */
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
  const members = new Pool({
    ...connection,
    max: MAX_CONNECTIONS,
    pipeline: true,
    // For good, and waited for: whatever fails before a statement later, it does not run as the owner. What requests ask
    // is short, and takes longer to compile than to run.
    onConnect: (client) => client.query(`SET ROLE ${MEMBER_ROLE}; SET jit = off`),
  });
  for (const one of [pool, members])
    one.on('error', (error) => logger.warn({ error }, 'an idle database connection broke'));
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
    asMember: (settings) => memberScope(members, scope, beginAsMember(settings)),
    listen: (channel, onNotify) => notifications.hub.subscribe(channel, onNotify),
    close: () => (closing ??= closeAll([pool, members], notifications)),
  };
}

function reason(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reason).join('; ');
  return error instanceof Error ? error.message : String(error);
}

async function closeAll(pools: readonly Pool[], notifications: NotificationClient): Promise<void> {
  await Promise.all([notifications.close(), ...pools.map((pool) => pool.end())]);
}
