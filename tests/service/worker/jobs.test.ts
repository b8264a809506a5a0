import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { formatDeliveryId } from '../../../casework/jobs/delivery-id.ts';
import { enqueueJob } from '../../../casework/jobs/enqueue-job.ts';
import type { JobDefinition } from '../../../casework/jobs/job-definition.ts';
import { LOW_PRIORITY } from '../../../casework/jobs/priority.ts';
import { listJobs } from '../../../casework/jobs/list-jobs.ts';
import { reconcileJobs } from '../../../casework/jobs/reconcile-jobs.ts';
import { relayPendingJobs } from '../../../casework/jobs/relay-pending-jobs.ts';
import { retryJob } from '../../../casework/jobs/retry-job.ts';
import { MAX_JOB_STARTS, runJob } from '../../../casework/jobs/run-job.ts';
import { migrate } from '../../../platform/database/migrate.ts';
import { PermanentJobError } from '../../../platform/queue/queue.ts';
import type { JobQueue } from '../../../platform/queue/queue.ts';
import { describeModes } from '../../support/describe-modes.ts';

const origin = { actorId: null, requestId: 'test' };
const firstTry = { number: 1, last: false };

/** A job that does what the test says, and notes what happened. */
function definition(
  run: (subjectId: string) => Promise<void>,
): JobDefinition & { ran: string[]; gaveUp: string[] } {
  const ran: string[] = [];
  const gaveUp: string[] = [];
  return {
    name: 'process-image',
    concurrency: 1,
    ran,
    gaveUp,
    run: (subjectId) => {
      ran.push(subjectId);
      return run(subjectId);
    },
    giveUp: async (_tx, subjectId, reason) => {
      gaveUp.push(`${subjectId}: ${reason}`);
    },
  };
}

describeModes('jobs', (mode) => {
  let queue: JobQueue;
  const db = () => mode.database();

  beforeAll(async () => {
    await migrate(db(), 'migrations');
    queue = await mode.openQueue(['process-image', 'search-gallery']);
  }, 60_000);
  beforeEach(() => db().query('DELETE FROM jobs'));

  const onlyJob = async () => {
    const { rows } = await db().query<{
      id: string;
      revision: number;
      state: string;
      attempts: number;
      error: string | null;
    }>('SELECT id, revision, state, attempts, error FROM jobs');
    const [row, ...others] = rows;
    if (row === undefined || others.length > 0) throw new Error(`${rows.length} jobs instead of one`);
    return { ...row, delivery: formatDeliveryId({ jobId: row.id, revision: row.revision }) };
  };
  /** A job that the relay has sent. */
  const queued = async () => {
    const subjectId = randomUUID();
    await db().transaction((tx) => enqueueJob(tx, 'process-image', subjectId));
    await relayPendingJobs(db(), queue);
    return { subjectId, ...(await onlyJob()) };
  };
  const grow = (seconds: number) =>
    db().query(`UPDATE jobs SET updated_at = now() - make_interval(secs => $1)`, [seconds]);

  it('enters a wish once, and not at all when its transaction fails', async () => {
    const subjectId = randomUUID();
    await expect(
      db().transaction(async (tx) => {
        await enqueueJob(tx, 'process-image', randomUUID());
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    await db().transaction((tx) => enqueueJob(tx, 'process-image', subjectId));
    await db().transaction((tx) => enqueueJob(tx, 'process-image', subjectId));
    expect(await onlyJob()).toMatchObject({ state: 'pending', revision: 1 });
  });

  it('sends a job that waits anew when it has become urgent, and its earlier delivery does nothing', async () => {
    const subjectId = randomUUID();
    await db().transaction((tx) => enqueueJob(tx, 'process-image', subjectId, LOW_PRIORITY));
    await relayPendingJobs(db(), queue);
    const patient = await onlyJob();
    await db().transaction((tx) => enqueueJob(tx, 'process-image', subjectId, LOW_PRIORITY));
    expect(await onlyJob()).toMatchObject({ state: 'queued', revision: 1 });
    await db().transaction((tx) => enqueueJob(tx, 'process-image', subjectId));
    expect(await onlyJob()).toMatchObject({ state: 'pending', revision: 2 });
    await relayPendingJobs(db(), queue);
    const job = definition(async () => {});
    await runJob(db(), job, patient.delivery, firstTry);
    expect(job.ran).toEqual([]);
    await runJob(db(), job, (await onlyJob()).delivery, firstTry);
    expect(job.ran).toEqual([subjectId]);
    // Less urgent than it was, or done: nothing changes.
    await db().transaction((tx) => enqueueJob(tx, 'process-image', subjectId, LOW_PRIORITY));
    expect(await onlyJob()).toMatchObject({ state: 'completed', revision: 2 });
  });

  it('relays a wish to the queue once', async () => {
    const { delivery, state } = await queued();
    expect(state).toBe('queued');
    expect(await queue.isLive('process-image', delivery)).toBe(true);
    expect(await relayPendingJobs(db(), queue)).toBe(0);
  });

  it('runs a delivery once; a repetition does nothing', async () => {
    const { delivery, subjectId } = await queued();
    const job = definition(async () => {});
    await runJob(db(), job, delivery, firstTry);
    await runJob(db(), job, delivery, firstTry);
    expect(job.ran).toEqual([subjectId]);
    expect(await onlyJob()).toMatchObject({ state: 'completed', attempts: 1, error: null });
  });

  it('ignores deliveries of earlier revisions and ids that are not its own', async () => {
    const { id, revision } = await queued();
    await db().query('UPDATE jobs SET revision = revision + 1');
    const job = definition(async () => {});
    for (const delivery of [formatDeliveryId({ jobId: id, revision }), 'nonsense', `${id}.1.2`]) {
      await runJob(db(), job, delivery, firstTry);
    }
    expect(job.ran).toEqual([]);
  });

  it('leaves a failed job to the queue while tries are left, then shows it dead with the reason', async () => {
    const { delivery, subjectId } = await queued();
    const job = definition(() => Promise.reject(new Error('the disk is full')));
    await expect(runJob(db(), job, delivery, firstTry)).rejects.toThrow('the disk is full');
    expect(await onlyJob()).toMatchObject({ state: 'queued', error: 'the disk is full' });
    await runJob(db(), job, delivery, { number: 5, last: true });
    expect(job.gaveUp).toEqual([`${subjectId}: the disk is full`]);
    expect(await listJobs(db(), { state: 'dead', limit: 10 })).toMatchObject([
      { subjectId, name: 'process-image', attempts: 2, error: 'the disk is full' },
    ]);
  });

  it('gives up at once when a retry cannot help', async () => {
    const { delivery } = await queued();
    await runJob(
      db(),
      definition(() => Promise.reject(new PermanentJobError('no such model'))),
      delivery,
      firstTry,
    );
    expect(await onlyJob()).toMatchObject({ state: 'dead', error: 'no such model' });
  });

  it('retries a dead job for a person, and no other', async () => {
    const { id, delivery } = await queued();
    await expect(db().transaction((tx) => retryJob(tx, origin, id))).rejects.toMatchObject({
      code: 'job-not-dead',
    });
    await runJob(
      db(),
      definition(() => Promise.reject(new PermanentJobError('x'))),
      delivery,
      firstTry,
    );
    await db().transaction((tx) => retryJob(tx, origin, id));
    expect(await onlyJob()).toMatchObject({ state: 'pending', attempts: 0, error: null, revision: 2 });
    await relayPendingJobs(db(), queue);
    const job = definition(async () => {});
    await runJob(db(), job, (await onlyJob()).delivery, firstTry);
    expect(job.ran).toHaveLength(1);
    await expect(db().transaction((tx) => retryJob(tx, origin, randomUUID()))).rejects.toMatchObject({
      code: 'job-not-found',
    });
    const events = await db().query(`SELECT action, request_id FROM events WHERE subject_id = $1`, [id]);
    expect(events.rows).toEqual([{ action: 'job.retried', request_id: 'test' }]);
  });

  it('finds a delivery that the queue has lost, after a grace, and fences the lost one off', async () => {
    const { delivery } = await queued();
    await queue.clear();
    await reconcileJobs(db(), queue);
    expect(await onlyJob()).toMatchObject({ state: 'queued', revision: 1 });
    await grow(60);
    await reconcileJobs(db(), queue);
    expect(await onlyJob()).toMatchObject({ state: 'pending', revision: 2 });
    const job = definition(async () => {});
    await runJob(db(), job, delivery, firstTry);
    expect(job.ran).toEqual([]);
  });

  it('leaves a delivery alone that the queue knows', async () => {
    await queued();
    await grow(3600);
    await reconcileJobs(db(), queue);
    expect(await onlyJob()).toMatchObject({ state: 'queued', revision: 1 });
  });

  it('does not start a job for ever that never comes to an end', async () => {
    const { delivery, subjectId } = await queued();
    await db().query(`UPDATE jobs SET state = 'running', attempts = $1`, [MAX_JOB_STARTS]);
    const job = definition(async () => {});
    await runJob(db(), job, delivery, firstTry);
    expect(job.ran).toEqual([]);
    expect(job.gaveUp[0]).toContain(subjectId);
    expect(await onlyJob()).toMatchObject({ state: 'dead' });
  });
});
