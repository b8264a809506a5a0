import type { Database } from '../../platform/database/database.ts';
import { PermanentJobError } from '../../platform/queue/queue.ts';
import type { Attempt } from '../../platform/queue/queue.ts';
import { parseDeliveryId } from './delivery-id.ts';
import type { Delivery } from './delivery-id.ts';
import type { JobDefinition } from './job-definition.ts';

/**
 * Starts of one job over all its deliveries before it is given up. More than one delivery's tries, so that a few
 * restarts of the machine condemn nothing; bounded, so that a job which ends its worker does not do so for ever.
 */
export const MAX_JOB_STARTS = 12;

/**
 * Works on one delivery. A delivery whose row has moved on (done, given up, or sent anew) does nothing.
 * When no retry is left the job is marked dead, with the reason, for a person to see.
 *
 * @throws whatever the handler threw, when the queue shall try again
 */
export async function runJob(
  db: Database,
  definition: JobDefinition,
  deliveryId: string,
  attempt: Attempt,
): Promise<void> {
  const delivery = parseDeliveryId(deliveryId);
  if (delivery === undefined) return;
  const claimed = await claim(db, definition, delivery);
  if (claimed === undefined) return;
  if (claimed.attempts > MAX_JOB_STARTS) {
    const reason = `The job was started ${MAX_JOB_STARTS} times and never came to an end: it may be ending its worker.`;
    return markDead(db, definition, delivery, claimed.subjectId, reason);
  }
  try {
    await definition.run(claimed.subjectId);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (attempt.last || error instanceof PermanentJobError) {
      return markDead(db, definition, delivery, claimed.subjectId, reason);
    }
    await leave(db, delivery, 'queued', reason);
    throw error;
  }
  await leave(db, delivery, 'completed', null);
}

async function claim(
  db: Database,
  definition: JobDefinition,
  { jobId, revision }: Delivery,
): Promise<{ subjectId: string; attempts: number } | undefined> {
  const { rows } = await db.query<{ subject_id: string; attempts: number }>(
    `UPDATE jobs SET state = 'running', attempts = attempts + 1, updated_at = now()
     WHERE id = $1 AND revision = $2 AND name = $3 AND state IN ('queued', 'running')
     RETURNING subject_id, attempts`,
    [jobId, revision, definition.name],
  );
  const [row] = rows;
  return row && { subjectId: row.subject_id, attempts: row.attempts };
}

async function leave(
  db: Database,
  { jobId, revision }: Delivery,
  state: 'queued' | 'completed',
  error: string | null,
): Promise<void> {
  await db.query(
    `UPDATE jobs SET state = $3, error = $4, updated_at = now()
     WHERE id = $1 AND revision = $2 AND state = 'running'`,
    [jobId, revision, state, error],
  );
}

async function markDead(
  db: Database,
  definition: JobDefinition,
  { jobId, revision }: Delivery,
  subjectId: string,
  reason: string,
): Promise<void> {
  await db.transaction(async (tx) => {
    const { rowCount } = await tx.query(
      `UPDATE jobs SET state = 'dead', error = $3, updated_at = now()
       WHERE id = $1 AND revision = $2 AND state = 'running'`,
      [jobId, revision, reason],
    );
    if (rowCount > 0) await definition.giveUp(tx, subjectId, reason);
  });
}
