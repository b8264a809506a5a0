import { createPostgresBackend, runMigrations } from 'bullmq';
import type { PgPool, PostgresConnectionOptions, PostgresQueueBackend } from 'bullmq';
import type { Transport } from './transport.ts';

/** Deliveries kept in the embedded database, in BullMQ's own schema, which is made or brought up to date. */
export async function openEmbeddedTransport(
  pool: PgPool,
): Promise<Transport<PostgresQueueBackend, PostgresConnectionOptions>> {
  const client = await pool.connect();
  try {
    await runMigrations(client);
  } finally {
    client.release();
  }
  return {
    backend: createPostgresBackend,
    prefix: '',
    producerConnection: pool,
    workerConnection: pool,
    ping: async () => void (await pool.query('SELECT 1')),
    close: async () => {},
  };
}
