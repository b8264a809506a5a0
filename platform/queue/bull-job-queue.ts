import { setTimeout as sleep } from 'node:timers/promises';
import { Queue, UnrecoverableError, Worker } from 'bullmq';
import type { IQueueBackend, Job, JobsOptions } from 'bullmq';
import type { Logger } from '../telemetry/logger.ts';
import { JOB_ATTEMPTS, PermanentJobError } from './queue.ts';
import type { JobHandler, JobQueue } from './queue.ts';
import type { Transport } from './transport.ts';

const LOCK_MILLISECONDS = 60_000;
const STALLED_CHECK_MILLISECONDS = 30_000;
const REACHABLE_MILLISECONDS = 2_000;
const CLOSE_MILLISECONDS = 30_000;

const DELIVERY: JobsOptions = {
  attempts: JOB_ATTEMPTS,
  // 1, 2, 4, 8 s, each cut by up to a quarter so that what failed together does not return together.
  backoff: { type: 'exponential', delay: 1000, jitter: 0.25 },
  // Nothing is kept: the database knows the outcome, and the same id can be added again.
  removeOnComplete: true,
  removeOnFail: true,
};

const LIVE_STATES = new Set<string>(['waiting', 'active', 'delayed', 'prioritized']);

/** A job queue on BullMQ: one of its queues for each job name. */
export function openBullJobQueue<B extends IQueueBackend, C>(
  transport: Transport<B, C>,
  jobNames: readonly string[],
  logger: Logger,
): JobQueue {
  const { backend, prefix } = transport;
  const queues = new Map(jobNames.map((name) => [name, openQueue(name)]));
  const workers: { close(force?: boolean): Promise<void> }[] = [];
  let closing: Promise<void> | undefined;

  function openQueue(name: string) {
    const connection = transport.producerConnection;
    const queue = new Queue(name, { connection, prefix, defaultJobOptions: DELIVERY }, backend);
    queue.on('error', (error) => logger.warn({ error, jobName: name }, 'the job queue has a problem'));
    return queue;
  }

  function queueOf(jobName: string) {
    const queue = queues.get(jobName);
    if (queue === undefined) throw new RangeError(`No job is named ${JSON.stringify(jobName)}.`);
    return queue;
  }

  async function close(): Promise<void> {
    const finished = Promise.all(workers.map((worker) => worker.close())).then(() => true);
    const inTime = await Promise.race([finished, sleep(CLOSE_MILLISECONDS, false, { ref: false })]);
    if (!inTime) {
      logger.warn('handlers are still running; their deliveries will be made again');
      await Promise.all(workers.map((worker) => worker.close(true)));
    }
    await Promise.all([...queues.values()].map((queue) => queue.close()));
    await transport.close();
  }

  return {
    add: async (jobName, deliveryId, { priority = 0 } = {}) => {
      await queueOf(jobName).add(jobName, {}, { jobId: deliveryId, priority });
    },
    isLive: async (jobName, deliveryId) => LIVE_STATES.has(await queueOf(jobName).getJobState(deliveryId)),
    work: async (jobName, handler, { concurrency }) => {
      queueOf(jobName);
      const worker = new Worker(
        jobName,
        (job: Job) => deliver(job, handler),
        {
          connection: transport.workerConnection,
          prefix,
          concurrency,
          lockDuration: LOCK_MILLISECONDS,
          stalledInterval: STALLED_CHECK_MILLISECONDS,
        },
        backend,
      );
      worker.on('error', (error) => logger.warn({ error, jobName }, 'the job worker has a problem'));
      worker.on('stalled', (deliveryId) => logger.warn({ jobName, deliveryId }, 'a delivery is made again'));
      workers.push(worker);
      await worker.waitUntilReady();
    },
    clear: async () => {
      for (const queue of queues.values()) await queue.obliterate({ force: true });
    },
    isReachable: async () => {
      const answered = transport.ping().then(
        () => true,
        () => false,
      );
      return Promise.race([answered, sleep(REACHABLE_MILLISECONDS, false, { ref: false })]);
    },
    close: () => (closing ??= close()),
  };
}

async function deliver(job: Job, handler: JobHandler): Promise<void> {
  if (job.id === undefined) throw new UnrecoverableError('A delivery without an id was found in the queue.');
  const number = job.attemptsMade + 1;
  try {
    await handler(job.id, { number, last: number >= JOB_ATTEMPTS });
  } catch (error) {
    if (error instanceof PermanentJobError) throw new UnrecoverableError(error.message);
    throw error;
  }
}
