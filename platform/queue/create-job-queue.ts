import type { PgPool } from 'bullmq';
import type { Logger } from '../telemetry/logger.ts';
import { openBullJobQueue } from './bull-job-queue.ts';
import { openEmbeddedTransport } from './embedded-transport.ts';
import type { JobQueue } from './queue.ts';
import { openRedisTransport } from './redis-transport.ts';

const DEFAULT_PREFIX = 'breechlink';

export interface JobQueueOptions {
  /** `EmbeddedDatabase.queuePool`, or a Redis server; the prefix keeps several installations apart on one. */
  store: { pool: PgPool } | { redisUrl: string; prefix?: string };
  jobNames: readonly string[];
  logger: Logger;
}

/**
 * Opens the job queue with one queue for each job name.
 *
 * @throws Error when the store does not answer
 */
export async function createJobQueue({ store, jobNames, logger }: JobQueueOptions): Promise<JobQueue> {
  if ('pool' in store) return openBullJobQueue(await openEmbeddedTransport(store.pool), jobNames, logger);
  const transport = await openRedisTransport(store.redisUrl, store.prefix ?? DEFAULT_PREFIX, logger);
  return openBullJobQueue(transport, jobNames, logger);
}
