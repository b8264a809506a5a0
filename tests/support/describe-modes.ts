import { randomBytes } from 'node:crypto';
import { Redis } from 'ioredis';
import { Client } from 'pg';
import { afterAll, beforeAll, describe } from 'vitest';
import type { Database } from '../../platform/database/database.ts';
import { openEmbedded } from '../../platform/database/embedded/open-embedded.ts';
import { openServed } from '../../platform/database/served/open-served.ts';
import { createJobQueue } from '../../platform/queue/create-job-queue.ts';
import type { JobQueue } from '../../platform/queue/queue.ts';
import { createLogger } from '../../platform/telemetry/logger.ts';

const { TEST_DATABASE_URL, TEST_REDIS_URL } = process.env;

export const silentLogger = createLogger('silent');

/** The mode that a block of tests runs in, with an empty database of the block's own. */
export interface ModeUnderTest {
  readonly name: 'embedded' | 'served';
  /** The block's database; to be called inside a test or hook. */
  database(): Database;
  /** Opens a job queue of the block's own; every queue opened so is closed and emptied at the end. */
  openQueue(jobNames: readonly string[]): Promise<JobQueue>;
  /** In served mode, how others reach the same servers. */
  urls(): { databaseUrl: string; redisUrl: string; queuePrefix: string };
}

/**
 * Runs a block of tests on the embedded database (in memory), and on real servers when TEST_DATABASE_URL and
 * TEST_REDIS_URL name them; the served block is skipped, and says so, when they do not.
 */
export function describeModes(name: string, block: (mode: ModeUnderTest) => void): void {
  describe(`${name} (embedded)`, () => block(embeddedMode()));
  const missing = TEST_DATABASE_URL === undefined || TEST_REDIS_URL === undefined;
  const note = missing ? ', skipped: set TEST_DATABASE_URL and TEST_REDIS_URL' : '';
  describe.skipIf(missing)(`${name} (served${note})`, () => block(servedMode()));
}

function embeddedMode(): ModeUnderTest {
  let database: Database | undefined;
  const queues: JobQueue[] = [];
  beforeAll(async () => {
    database = await openEmbedded('memory://');
  }, 60_000);
  afterAll(async () => {
    await Promise.all(queues.map((queue) => queue.close()));
    await database?.close();
  });
  const opened = (): Database => {
    if (database === undefined) throw new Error('The database is open only while tests run.');
    return database;
  };
  return {
    name: 'embedded',
    database: opened,
    openQueue: async (jobNames) => {
      const database = opened();
      if (database.mode !== 'embedded') throw new Error('Not an embedded database.');
      const store = { pool: database.queuePool };
      const queue = await createJobQueue({ store, jobNames, logger: silentLogger });
      queues.push(queue);
      return queue;
    },
    urls: () => {
      throw new Error('The embedded mode has no servers.');
    },
  };
}

function servedMode(): ModeUnderTest {
  const adminUrl = TEST_DATABASE_URL ?? '';
  const redisUrl = TEST_REDIS_URL ?? '';
  const name = `breechlink_test_${randomBytes(6).toString('hex')}`;
  const databaseUrl = adminUrl === '' ? '' : withDatabase(adminUrl, name);
  let database: Database | undefined;
  const queues: JobQueue[] = [];
  beforeAll(async () => {
    await administer(adminUrl, `CREATE DATABASE ${name}`);
    database = await openServed(databaseUrl, silentLogger);
  }, 60_000);
  afterAll(async () => {
    await Promise.all(queues.map((queue) => queue.close()));
    await database?.close();
    await administer(adminUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await removeKeys(redisUrl, `${name}:*`);
  });
  return {
    name: 'served',
    database: () => {
      if (database === undefined) throw new Error('The database is open only while tests run.');
      return database;
    },
    openQueue: async (jobNames) => {
      const store = { redisUrl, prefix: name };
      const queue = await createJobQueue({ store, jobNames, logger: silentLogger });
      queues.push(queue);
      return queue;
    },
    urls: () => ({ databaseUrl, redisUrl, queuePrefix: name }),
  };
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

async function administer(url: string, sql: string): Promise<void> {
  const client = new Client(url);
  await client.connect();
  await client.query(sql);
  await client.end();
}

async function removeKeys(url: string, pattern: string): Promise<void> {
  const redis = new Redis(url);
  for await (const keys of redis.scanStream({ match: pattern })) {
    if (keys.length > 0) await redis.unlink(keys);
  }
  await redis.quit();
}
