import type { Database } from '../../platform/database/database.ts';
import { compareShortlist } from '../comparisons/compare-shortlist.ts';
import type { ShortlistOutcome } from '../comparisons/compare-shortlist.ts';
import { fuseComparisons } from '../comparisons/fuse-comparisons.ts';
import type { FusedCandidate } from '../comparisons/fuse-comparisons.ts';
import { listPreparedMarks } from '../comparisons/list-prepared-marks.ts';
import { planComparisons } from '../comparisons/plan-comparisons.ts';
import type { ClaimedSearch } from './claim-search.ts';
import { beginEngine, trackProgress } from './engine-progress.ts';
import type { Candidate } from './rank-candidates.ts';
import type { SearchTools } from './run-search.ts';

/** The candidates of a search in their final order, and what the engine made of them: null where it was not asked. */
export interface FoundCandidates {
  readonly candidates: readonly FusedCandidate[];
  readonly outcome: ShortlistOutcome | null;
}

/** Lets the engine compare a shortlist where the search wants it, and orders it by all that is known then. */
export async function compareCandidates(
  db: Database,
  { id: searchId, questioned, wish }: ClaimedSearch,
  shortlist: readonly Candidate[],
  { compare, concurrency, logger }: Pick<SearchTools, 'compare' | 'concurrency' | 'logger'>,
  signal: AbortSignal,
): Promise<FoundCandidates> {
  if (!wish.engine) return { candidates: fuseComparisons(shortlist, []), outcome: null };
  const ids = [...questioned.exhibitIds, ...shortlist.map((candidate) => candidate.exhibitId)];
  const tasks = planComparisons(questioned, shortlist, await listPreparedMarks(db, ids));
  await beginEngine(db, searchId, tasks.length);
  const progress = trackProgress(db, searchId, logger);
  const outcome = await compareShortlist(tasks, compare, {
    concurrency,
    signal,
    onProgress: progress.report,
    onFailure: ({ mark, exhibitId }, error) =>
      logger.warn({ err: error, searchId, exhibitId, mark }, 'a comparison failed'),
  });
  await progress.settled();
  return { candidates: fuseComparisons(shortlist, outcome.compared), outcome };
}
