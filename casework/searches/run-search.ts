import type { Compare } from '../comparisons/comparison.ts';
import type { Clock } from '../../platform/clock/clock.ts';
import type { Database } from '../../platform/database/database.ts';
import type { Logger } from '../../platform/telemetry/logger.ts';
import { recordFindings } from '../findings/record-findings.ts';
import { chooseSource } from './choose-source.ts';
import { claimSearch } from './claim-search.ts';
import type { ClaimedSearch } from './claim-search.ts';
import { compareCandidates } from './compare-candidates.ts';
import { completeSearch } from './complete-search.ts';
import { expectStrangers } from './expect-strangers.ts';
import { scoreGalleryOf } from './score-gallery.ts';
import type { SearchModel } from './search-model.ts';
import { watchCancellation } from './watch-cancellation.ts';

/** What a search needs beside the database. */
export interface SearchTools {
  readonly model: SearchModel;
  readonly compare: Compare;
  /** Comparisons under way at once. */
  readonly concurrency: number;
  /** A copy of the database that follows it, to look through the gallery in. */
  readonly replica?: Database | undefined;
  readonly logger: Logger;
  readonly clock: Clock;
}

/**
 * Runs a requested search and stores its result, which is never changed again; a search that is completed
 * already stays as it is, and one that is cancelled meanwhile stops. The shortlist that the signatures give is
 * compared by the engine, and ordered by both. What a new entry finds of watched evidence is noted with the result.
 *
 * @throws PermanentJobError when it was requested for a model that this process does not run
 */
export async function runSearch(db: Database, searchId: string, tools: SearchTools): Promise<void> {
  const search = await claimSearch(db, searchId, tools.model);
  if (search === undefined) return;
  const { signal, stop } = watchCancellation(db, searchId, tools.logger);
  try {
    await findAndStore(db, search, tools, signal);
  } catch (error) {
    // What was under way may end in any way; the search is over and says so already.
    if (!signal.aborted) throw error;
  } finally {
    stop();
  }
}

async function findAndStore(
  db: Database,
  search: ClaimedSearch,
  tools: SearchTools,
  signal: AbortSignal,
): Promise<void> {
  const { filter, mode, depth } = search.wish;
  const options = { signal, ...(filter && { filter }), ...(mode && { mode }) };
  const source = await chooseSource(db, tools.replica, tools.logger);
  const scores = await scoreGalleryOf(source, search.questioned, tools.model, options);
  const shortlist = scores.candidates.slice(0, depth);
  const found = await compareCandidates(db, search, shortlist, tools, signal);
  if (signal.aborted) return;
  const expectation = expectStrangers(scores, found.candidates, found.outcome !== null);
  await db.transaction(async (tx) => {
    if (!(await completeSearch(tx, search.id, scores, found, expectation))) return;
    if (search.purpose === 'entry') await recordFindings(tx, search.id, tools.clock.now());
  });
}
