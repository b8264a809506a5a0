import { PENDING_JOBS_CHANNEL } from '../casework/jobs/enqueue-job.ts';
import { reconcileJobs, reopenAllJobs } from '../casework/jobs/reconcile-jobs.ts';
import { relayPendingJobs } from '../casework/jobs/relay-pending-jobs.ts';
import { runJob } from '../casework/jobs/run-job.ts';
import { callVerification } from '../casework/verification/call-verification.ts';
import { startBackgroundLoop } from './background-loop.ts';
import { defineFanOutAnnouncement } from './fan-out-announcement.ts';
import { defineProcessImage } from './process-image.ts';
import { registerJobs } from './register-jobs.ts';
import { defineSearchGallery } from './search-gallery.ts';
import { defineVerifySearch } from './verify-search.ts';
import { sweepStorage } from './sweep-storage.ts';
import type { WorkerParts } from './worker-parts.ts';

/** The relay is woken by notifications; this is for one that was lost. */
const RELAY_MILLISECONDS = 2_000;
const RECONCILE_MILLISECONDS = 10_000;
const SWEEP_MILLISECONDS = 60 * 60 * 1000;
/** How late a night's verification may be called for. */
const VERIFICATION_MILLISECONDS = 10 * 60 * 1000;

export interface RunningWorker {
  /** Hands out no more work. Jobs in progress end with the queue's own close. */
  close(): Promise<void>;
}

/**
 * Starts taking jobs: relay, handlers, reconciler, sweep and nightly verification.
 *
 * @throws Error when a job name has no handler, or more than one
 */
export async function startWorker(parts: WorkerParts): Promise<RunningWorker> {
  const { db, queue, logger } = parts;
  const definitions = registerJobs([
    defineProcessImage(parts),
    defineSearchGallery(parts),
    defineVerifySearch(parts),
    defineFanOutAnnouncement(parts),
  ]);
  // An embedded database belongs to this process alone: whatever was open before it is nobody's work now.
  if (db.mode === 'embedded') await reopenAllJobs(db, queue);
  for (const definition of definitions) {
    const { name, concurrency } = definition;
    await queue.work(
      name,
      async (deliveryId, attempt) => {
        try {
          await runJob(db, definition, deliveryId, attempt);
        } catch (error) {
          logger.warn({ err: error, job: name, deliveryId, attempt: attempt.number }, 'a job failed');
          throw error;
        }
      },
      { concurrency },
    );
  }
  const relay = startBackgroundLoop('relay', RELAY_MILLISECONDS, () => relayPendingJobs(db, queue), logger);
  const unlisten = await db.listen(PENDING_JOBS_CHANNEL, relay.wake);
  const reconciler = startBackgroundLoop(
    'reconciler',
    RECONCILE_MILLISECONDS,
    () => reconcileJobs(db, queue),
    logger,
  );
  const sweeper = startBackgroundLoop('sweep', SWEEP_MILLISECONDS, () => sweepStorage(parts), logger);
  const verifications = startBackgroundLoop(
    'calling for a verification',
    VERIFICATION_MILLISECONDS,
    () => callVerification(db, parts.model, { hour: parts.searchVerificationHour, now: parts.clock.now() }),
    logger,
  );
  return {
    close: async () => {
      await unlisten();
      await Promise.all([relay.close(), reconciler.close(), sweeper.close(), verifications.close()]);
    },
  };
}
