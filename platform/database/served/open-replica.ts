import type { Logger } from '../../telemetry/logger.ts';
import type { ServedDatabase } from '../database.ts';
import { openServed } from './open-served.ts';

/**
 * Connects to a streaming replica of the database, to read from.
 *
 * @throws Error when the server does not answer or refuses, or is no replica: another database would answer falsely
 */
export async function openReplica(url: string, logger: Logger): Promise<ServedDatabase> {
  const replica = await openServed(url, logger, 'SEARCH_DATABASE_URL');
  const { rows } = await replica.query<{ isReplica: boolean }>(`SELECT pg_is_in_recovery() AS "isReplica"`);
  if (rows[0]?.isReplica === true) return replica;
  await replica.close();
  throw new Error(
    'The server named by SEARCH_DATABASE_URL is no replica: it takes writes itself. Name a streaming replica of DATABASE_URL, or leave it out.',
  );
}
