import type { Database, Queryable } from '../../platform/database/database.ts';
import type { JobQueue } from '../../platform/queue/queue.ts';
import { formatDeliveryId } from './delivery-id.ts';
import { announcePendingJobs } from './enqueue-job.ts';

/** Age of a row before its delivery is looked for, seconds: longer than the relay needs to add it. */
const GRACE_SECONDS = 10;

/**
 * Finds work that the queue has lost (flushed, restored from a backup, a worker that died between the database
 * and the queue) and makes it pending again; returns the number of jobs. The queue is only ever asked, never
 * believed: a delivery of the lost revision that turns up later finds another revision and does nothing.
 */
export async function reconcileJobs(db: Database, queue: JobQueue): Promise<number> {
  const { rows } = await db.query<{ id: string; name: string; revision: number }>(
    `SELECT id, name, revision FROM jobs
     WHERE state IN ('queued', 'running') AND updated_at < now() - make_interval(secs => ${GRACE_SECONDS})`,
  );
  let lost = 0;
  for (const { id, name, revision } of rows) {
    if (await queue.isLive(name, formatDeliveryId({ jobId: id, revision }))) continue;
    const { rowCount } = await db.query(
      `UPDATE jobs SET state = 'pending', revision = revision + 1, updated_at = now()
       WHERE id = $1 AND revision = $2 AND state IN ('queued', 'running')`,
      [id, revision],
    );
    lost += rowCount;
  }
  lost += await addMissingJobs(db);
  if (lost > 0) await announcePendingJobs(db);
  return lost;
}

/**
 * The same at the start of a process that is the only one: nothing else can be working, so every open job is
 * sent anew at once and the queue starts empty.
 */
export async function reopenAllJobs(db: Database, queue: JobQueue): Promise<void> {
  await queue.clear();
  await db.query(
    `UPDATE jobs SET state = 'pending', revision = revision + 1, updated_at = now()
     WHERE state IN ('queued', 'running')`,
  );
  await addMissingJobs(db);
}

/** Gives a job to every image, search and verification that waits for a result and has none. */
async function addMissingJobs(db: Queryable): Promise<number> {
  const { rowCount } = await db.query(
    `INSERT INTO jobs (id, name, subject_id)
     SELECT gen_random_uuid(), 'process-image', id FROM images i
     WHERE state IN ('received', 'processing')
       AND NOT EXISTS (SELECT FROM jobs j WHERE j.name = 'process-image' AND j.subject_id = i.id)
     UNION ALL
     SELECT gen_random_uuid(), 'search-gallery', id FROM searches s
     WHERE state IN ('queued', 'running')
       AND NOT EXISTS (SELECT FROM jobs j WHERE j.name = 'search-gallery' AND j.subject_id = s.id)
     UNION ALL
     SELECT gen_random_uuid(), 'verify-search', id FROM verification_nights n
     WHERE NOT EXISTS (SELECT FROM search_verifications v WHERE v.night_id = n.id)
       AND NOT EXISTS (SELECT FROM jobs j WHERE j.name = 'verify-search' AND j.subject_id = n.id)
     ON CONFLICT (name, subject_id) DO NOTHING`,
  );
  return rowCount;
}
