import { randomUUID } from 'node:crypto';
import type { Queryable } from '../../platform/database/database.ts';
import type { JobName } from './job-names.ts';

/** Notified when a transaction that added work commits. */
export const PENDING_JOBS_CHANNEL = 'jobs_pending';

/**
 * Writes a wish for work into the outbox, in the transaction of the change that needs it: both become visible
 * together or not at all. A subject has one job of each name; a second wish joins it.
 */
export async function enqueueJob(tx: Queryable, name: JobName, subjectId: string): Promise<void> {
  await tx.query(
    `INSERT INTO jobs (id, name, subject_id) VALUES ($1, $2, $3) ON CONFLICT (name, subject_id) DO NOTHING`,
    [randomUUID(), name, subjectId],
  );
  await announcePendingJobs(tx);
}

/** Wakes the relay once the transaction commits. */
export async function announcePendingJobs(tx: Queryable): Promise<void> {
  await tx.query(`SELECT pg_notify($1, '')`, [PENDING_JOBS_CHANNEL]);
}
