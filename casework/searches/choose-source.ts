import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../../platform/database/database.ts';
import type { Logger } from '../../platform/telemetry/logger.ts';

/** Looks at the replica, and the pause between two of them, ms: one second in all. */
const LOOKS = 20;
const PAUSE_MS = 50;

/**
 * Where a search reads: the replica, once it has everything that was written before the search began, so that it sees no
 * earlier gallery than the database itself. One that does not get there in time, or does not answer, is left out.
 */
export async function chooseSource(
  db: Database,
  replica: Database | undefined,
  logger: Logger,
): Promise<Database> {
  if (replica === undefined) return db;
  const { rows } = await db.query<{ position: string }>(
    `SELECT pg_current_wal_insert_lsn()::text AS position`,
  );
  try {
    for (let look = 0; look < LOOKS; look++) {
      if (look > 0) await sleep(PAUSE_MS);
      if (await hasReplayed(replica, rows[0].position)) return replica;
    }
    logger.warn('the replica lags behind; the search reads from the database itself');
  } catch (error) {
    logger.warn({ err: error }, 'the replica does not answer; the search reads from the database itself');
  }
  return db;
}

/** A replica that became a database of its own has no such position any more. */
async function hasReplayed(replica: Database, position: string): Promise<boolean> {
  const { rows } = await replica.query<{ replayed: boolean }>(
    `SELECT pg_is_in_recovery() AND pg_last_wal_replay_lsn() >= $1::pg_lsn AS replayed`,
    [position],
  );
  return rows[0].replayed;
}
