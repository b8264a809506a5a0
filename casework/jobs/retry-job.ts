import type { Queryable } from '../../platform/database/database.ts';
import { recordEvent } from '../events/record-event.ts';
import type { Origin } from '../events/record-event.ts';
import { Refusal } from '../refusals/refusal.ts';
import { announcePendingJobs } from './enqueue-job.ts';
import { JOB_COLUMNS } from './list-jobs.ts';
import type { Job } from './list-jobs.ts';

/**
 * Gives a dead job all its tries again.
 *
 * @throws Refusal `job-not-found`, or `job-not-dead` when the job is done or has tries left
 */
export async function retryJob(tx: Queryable, origin: Origin, jobId: string): Promise<Job> {
  const before = await tx.query<Job>(`SELECT ${JOB_COLUMNS} FROM jobs WHERE id = $1 FOR UPDATE`, [jobId]);
  const [job] = before.rows;
  if (job === undefined) throw new Refusal('job-not-found', `There is no job ${jobId}.`);
  if (job.state !== 'dead') {
    throw new Refusal('job-not-dead', `The job is ${job.state}; only a dead job can be retried.`);
  }
  const { rows } = await tx.query<Job>(
    `UPDATE jobs SET state = 'pending', attempts = 0, error = NULL, revision = revision + 1, updated_at = now()
     WHERE id = $1 RETURNING ${JOB_COLUMNS}`,
    [jobId],
  );
  await announcePendingJobs(tx);
  await recordEvent(tx, origin, {
    action: 'job.retried',
    subjectType: 'job',
    subjectId: jobId,
    detail: { name: job.name, attempts: job.attempts, error: job.error },
  });
  return { ...job, ...rows[0] };
}
