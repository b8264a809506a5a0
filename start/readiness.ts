import { searchAlarm } from '../casework/verification/search-alarm.ts';
import type { Clock } from '../platform/clock/clock.ts';
import { isMigrated } from '../platform/database/migrate.ts';
import type { BlobStore } from '../platform/blobs/blob-store.ts';
import type { Database } from '../platform/database/database.ts';
import type { JobQueue } from '../platform/queue/queue.ts';
import { setTimeout as sleep } from 'node:timers/promises';

const CHECK_MILLISECONDS = 2_000;

export interface ReadinessParts {
  database: Database;
  clock: Clock;
  queue: JobQueue;
  blobs: BlobStore;
  migrationsFolder: string;
  /** Set once the model's files have the hashes that its manifest states and its threads compute what it says. */
  modelVerified: boolean;
  /** Whether this process takes jobs; undefined where that is another process's work. */
  workersRunning(): boolean | undefined;
  /** True from the first signal to end on. */
  shuttingDown(): boolean;
}

/**
 * Whether the service can do its work, and how each thing that it needs is doing. An alarm makes nothing unready: a search
 * that lost somebody is better than none.
 */
export async function checkReadiness(
  parts: ReadinessParts,
): Promise<{ ready: boolean; checks: Record<string, string>; alarms: string[] }> {
  const { database, clock, queue, blobs, migrationsFolder } = parts;
  const [migrated, reachable, stores, alarm] = await Promise.all([
    inTime(isMigrated(database, migrationsFolder)),
    inTime(queue.isReachable()),
    inTime(blobs.assertUsable().then(() => true)),
    inTime(searchAlarm(database, clock.now())),
  ]);
  const running = parts.workersRunning();
  const checks: Record<string, string> = {
    database: migrated === undefined ? 'does not answer' : 'ok',
    migrations: migrated === undefined ? 'unknown' : migrated ? 'ok' : 'not all applied',
    queue: reachable === true ? 'ok' : 'does not answer',
    model: parts.modelVerified ? 'ok' : 'not verified',
    blobs: stores === true ? 'ok' : 'does not answer',
    ...(running === undefined ? {} : { workers: running ? 'ok' : 'not running' }),
    ...(parts.shuttingDown() ? { process: 'shutting down' } : {}),
  };
  const ready = Object.values(checks).every((state) => state === 'ok');
  return { ready, checks, alarms: alarm ? [alarm] : [] };
}

/** The answer, or undefined when there is none in time or it is an error. */
async function inTime<T>(answer: Promise<T>): Promise<T | undefined> {
  return Promise.race([answer.catch(() => undefined), sleep(CHECK_MILLISECONDS, undefined, { ref: false })]);
}
