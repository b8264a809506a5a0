import { randomUUID } from 'node:crypto';
import type { Queryable } from '../../platform/database/database.ts';
import type { JobName } from './job-names.ts';

/** Notified when a transaction that added work commits. */
export const PENDING_JOBS_CHANNEL = 'jobs_pending';

/**
 * Writes a wish for work into the outbox, in the transaction of the change that needs it: both become visible
 * together or not at all. A subject has one job of each name; a second wish joins it, and where it is more urgent, a job
 * that still waits is sent anew: its earlier delivery finds another revision and does nothing.
 */
export async function enqueueJob(
  tx: Queryable,
  name: JobName,
  subjectId: string,
  priority = 0,
): Promise<void> {
  await tx.query(
    `INSERT INTO jobs (id, name, subject_id, priority) VALUES ($1, $2, $3, $4)
     ON CONFLICT (name, subject_id) DO UPDATE
       SET priority = excluded.priority, state = 'pending', revision = jobs.revision + 1, updated_at = now()
       WHERE jobs.priority > excluded.priority AND jobs.state IN ('pending', 'queued')`,
    [randomUUID(), name, subjectId, priority],
  );
  await announcePendingJobs(tx);
}

/** Wakes the relay once the transaction commits. */
export async function announcePendingJobs(tx: Queryable): Promise<void> {
  await tx.query(`SELECT pg_notify($1, '')`, [PENDING_JOBS_CHANNEL]);
}
