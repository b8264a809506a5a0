import type { Database } from '../../platform/database/database.ts';
import type { JobQueue } from '../../platform/queue/queue.ts';
import { formatDeliveryId } from './delivery-id.ts';

/** Rows taken in one go: small enough that several workers share a burst. */
const BATCH = 100;

/**
 * Hands the outbox to the queue until it is empty; returns the number of deliveries.
 *
 * A row is marked before its delivery is added: a process that dies in between leaves a row whose delivery the
 * queue does not know, which the reconciler finds. (The other way round a delivery could be worked on and be
 * forgotten before its row says that it was sent.)
 */
export async function relayPendingJobs(db: Database, queue: JobQueue): Promise<number> {
  for (let total = 0; ;) {
    const { rows } = await db.query<{ id: string; name: string; revision: number; priority: number }>(
      `UPDATE jobs SET state = 'queued', updated_at = now()
       WHERE id IN (SELECT id FROM jobs WHERE state = 'pending' ORDER BY priority, created_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
       RETURNING id, name, revision, priority`,
    );
    for (const { id, name, revision, priority } of rows) {
      await queue.add(name, formatDeliveryId({ jobId: id, revision }), { priority });
    }
    total += rows.length;
    if (rows.length < BATCH) return total;
  }
}
