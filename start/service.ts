import { join } from 'node:path';
import { buildApi } from '../api/app.ts';
import { JOB_NAMES } from '../casework/jobs/job-names.ts';
import { LEFTOVER_AGE_MS } from '../casework/storage/survey-storage.ts';
import { syncPermissions } from '../casework/rights/sync-permissions.ts';
import { ensureBootstrapToken } from '../casework/tokens/bootstrap-token.ts';
import { createBlobStore, stagingFolder } from '../platform/blobs/create-blob-store.ts';
import { clearStaging } from '../platform/blobs/staging.ts';
import { systemClock } from '../platform/clock/clock.ts';
import type { Clock } from '../platform/clock/clock.ts';
import type { Config } from '../platform/config/config.ts';
import type { Database } from '../platform/database/database.ts';
import { migrate } from '../platform/database/migrate.ts';
import { openSecretBox } from '../platform/secrets/open-secret-box.ts';
import { openDatabase } from '../platform/database/open-database.ts';
import { openReplica } from '../platform/database/served/open-replica.ts';
import { createDecoder } from '../platform/decoding/decoder.ts';
import { loadSignatureModel } from '../platform/inference/load-model.ts';
import { createJobQueue } from '../platform/queue/create-job-queue.ts';
import type { Logger } from '../platform/telemetry/logger.ts';
import { startComparers } from '../worker/start-comparers.ts';
import { startThreads } from '../worker/start-threads.ts';
import { startVerifier } from '../worker/start-verifier.ts';
import { startWorker } from '../worker/start-worker.ts';
import { makeDataFolder } from './data-folder.ts';
import { startDeliveriesOf } from './deliveries.ts';
import { ensurePages } from './pages/ensure-pages.ts';
import { checkReadiness } from './readiness.ts';
import { Shutdown } from './shutdown.ts';

const ROOT = join(import.meta.dirname, '..');
const MIGRATIONS = join(ROOT, 'migrations');
const MODEL = join(ROOT, 'models', 'autocorrelation-1');

/** Which part of the service a process is. */
export type Role = 'api' | 'worker' | 'all';

export interface Service {
  /** Where it listens; undefined for a worker. */
  readonly url: string | undefined;
  /** An administrator's token, made at the very first start; it is not shown again. */
  readonly newToken: string | undefined;
  /** Ends in order: readiness, HTTP, jobs, queue, decoder, threads, database. Safe to call twice. */
  close(): Promise<void>;
}

/**
 * Puts the service together and starts it.
 *
 * @throws Error, with everything ended again, when a part cannot start; the message is for an operator
 */
export async function startService(
  config: Config,
  role: Role,
  logger: Logger,
  clock: Clock = systemClock,
): Promise<Service> {
  if (config.mode === 'embedded' && role !== 'all') {
    throw new Error(
      `The embedded database serves one process, so there is no ${role} of its own. ` +
        'Set DATABASE_URL and REDIS_URL, or start without a role.',
    );
  }
  const shutdown = new Shutdown(logger);
  try {
    return await start(config, role, logger, clock, shutdown);
  } catch (error) {
    await shutdown.run();
    throw error;
  }
}

async function start(
  config: Config,
  role: Role,
  logger: Logger,
  clock: Clock,
  shutdown: Shutdown,
): Promise<Service> {
  let ending = false;
  let working = false;
  const staging = stagingFolder(config.dataDir);
  await makeDataFolder(config.dataDir, staging);
  const database = await openDatabase(config, logger);
  shutdown.add('database', 10, () => database.close());
  await migrate(database, MIGRATIONS);
  await syncPermissions(database);
  // An embedded database has one process, so whatever is staged is an earlier one's; else it may be a neighbour's.
  await clearStaging(staging, database.mode === 'embedded' ? 0 : LEFTOVER_AGE_MS);
  const model = await loadSignatureModel(MODEL);
  const blobs = createBlobStore(config);
  await blobs.assertUsable();
  const secrets = await openSecretBox(config);
  const queue = await openQueue(config, database, logger);
  // Its own limit is 30 s for the jobs in progress.
  const addQueuePhase = (): void => shutdown.add('queue', 35, () => queue.close());

  if (role === 'api') {
    addQueuePhase();
  } else {
    const threads = startThreads(config.workerThreads);
    shutdown.add('threads', 5, () => threads.close());
    await threads.prepare(model.folder);
    const comparers = startComparers(config.comparisonThreads, blobs);
    shutdown.add('comparers', 5, () => comparers.close());
    const replica = await openReplicaOf(config, logger);
    if (replica !== undefined) shutdown.add('replica', 10, () => replica.close());
    const decoder = createDecoder({
      maxPixels: config.maxImagePixels,
      maxInflatedBytes: config.maxInflatedBytes,
      timeoutMs: config.decodeTimeoutSeconds * 1000,
    });
    shutdown.add('decoder', 5, () => decoder.close());
    addQueuePhase();
    // Ended before the queue, which would wait for a verification that takes minutes.
    const verifier = startVerifier();
    shutdown.add('verifier', 5, () => verifier.close());
    const parts = {
      db: database,
      replica,
      clock,
      queue,
      blobs,
      decoder,
      threads,
      comparers,
      verifier,
      searchVerificationHour: config.searchVerificationHour,
      model,
      stagingFolder: staging,
      logger,
    };
    const worker = await startWorker(parts);
    working = true;
    shutdown.add('worker', 10, () => worker.close());
    const deliveries = await startDeliveriesOf(config, { db: database, clock, secrets, logger });
    shutdown.add('deliveries', 10, () => deliveries.close());
  }

  let url: string | undefined;
  if (role !== 'worker') {
    const api = await buildApi({
      config,
      database,
      clock,
      secrets,
      blobs,
      model,
      logger,
      incomingDirectory: staging,
      pagesFolder: await ensurePages(logger),
      isReady: () =>
        checkReadiness({
          database,
          queue,
          blobs,
          clock,
          migrationsFolder: MIGRATIONS,
          modelVerified: true,
          workersRunning: () => (role === 'api' ? undefined : working),
          shuttingDown: () => ending,
        }),
    });
    shutdown.add('HTTP', 15, () => api.close());
    url = await api.listen({ host: config.host, port: config.port });
  }
  // Last, when nothing can fail any more: a token that was made and not shown would lock everybody out.
  const newToken = await ensureBootstrapToken(database, config.bootstrapToken);
  shutdown.add('readiness', 1, () => {
    ending = true;
  });
  return { url, newToken, close: () => shutdown.run() };
}

function openReplicaOf(config: Config, logger: Logger): Promise<Database> | undefined {
  if (config.mode === 'embedded' || config.searchDatabaseUrl === undefined) return undefined;
  return openReplica(config.searchDatabaseUrl, logger);
}

function openQueue(config: Config, database: Database, logger: Logger) {
  if (database.mode === 'embedded') {
    return createJobQueue({ store: { pool: database.queuePool }, jobNames: JOB_NAMES, logger });
  }
  if (config.mode !== 'served') throw new Error('A database server needs a Redis server beside it.');
  return createJobQueue({ store: { redisUrl: config.redisUrl }, jobNames: JOB_NAMES, logger });
}
