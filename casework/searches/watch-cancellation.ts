import type { Database } from '../../platform/database/database.ts';
import type { Logger } from '../../platform/telemetry/logger.ts';

/** Time between two looks at whether a running search is still wanted, ms. */
const EVERY_MS = 500;

export interface CancellationWatch {
  /** Aborts once the search is no longer running. */
  readonly signal: AbortSignal;
  stop(): void;
}

/**
 * Watches a running search for its cancellation, which may come in through another process. A look that fails is
 * logged: the search goes on, and its result is refused at the end if nobody wants it.
 */
export function watchCancellation(db: Database, searchId: string, logger: Logger): CancellationWatch {
  const ending = new AbortController();
  let looking = false;
  const look = async (): Promise<void> => {
    if (looking) return;
    looking = true;
    try {
      const { rowCount } = await db.query(`SELECT 1 FROM searches WHERE id = $1 AND state = 'running'`, [
        searchId,
      ]);
      if (rowCount === 0) ending.abort();
    } catch (error) {
      logger.warn({ err: error, searchId }, 'it could not be seen whether a search was cancelled');
    } finally {
      looking = false;
    }
  };
  const timer = setInterval(() => void look(), EVERY_MS);
  return { signal: ending.signal, stop: () => clearInterval(timer) };
}
