import type { Database } from '../../platform/database/database.ts';
import type { Logger } from '../../platform/telemetry/logger.ts';

/** Least time between two notes of the progress, ms: often enough to watch, too seldom to cost. */
const EVERY_MS = 500;

/** Notes how many pairs the engine is about to compare. */
export async function beginEngine(db: Database, searchId: string, pairs: number): Promise<void> {
  await db.query(
    `UPDATE searches SET engine_pairs = $2, engine_done = 0 WHERE id = $1 AND state = 'running'`,
    [searchId, pairs],
  );
}

/** Notes the progress of the comparisons from time to time. A note that fails is logged: it is only a note. */
export function trackProgress(db: Database, searchId: string, logger: Logger) {
  let noted = Date.now();
  let noting: Promise<unknown> = Promise.resolve();
  return {
    report: (done: number): void => {
      if (Date.now() - noted < EVERY_MS) return;
      noted = Date.now();
      noting = db
        .query(
          `UPDATE searches SET engine_done = $2 WHERE id = $1 AND state = 'running' AND engine_done < $2`,
          [searchId, done],
        )
        .catch((error: unknown) => logger.warn({ err: error, searchId }, 'progress could not be noted'));
    },
    /** Resolves when no note is on its way any more. */
    settled: async (): Promise<void> => {
      await noting;
    },
  };
}
