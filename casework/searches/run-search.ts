import { compareShortlist } from '../comparisons/compare-shortlist.ts';
import type { Compare } from '../comparisons/comparison.ts';
import { fuseComparisons } from '../comparisons/fuse-comparisons.ts';
import { listPreparedMarks } from '../comparisons/list-prepared-marks.ts';
import { planComparisons } from '../comparisons/plan-comparisons.ts';
import type { Database } from '../../platform/database/database.ts';
import { PermanentJobError } from '../../platform/queue/queue.ts';
import type { Logger } from '../../platform/telemetry/logger.ts';
import { completeSearch } from './complete-search.ts';
import { beginEngine, trackProgress } from './engine-progress.ts';
import { scoreGallery } from './score-gallery.ts';
import type { SearchModel } from './search-model.ts';

/**
 * Candidates that the engine compares and that are kept of a search: more than a person will look at, few enough to
 * keep for ever. Of mates at a cosine of 0.35 among a million strangers most stand within the first 200.
 */
export const SHORTLISTED_CANDIDATES = 200;

/** What a search needs beside the database. */
export interface SearchTools {
  readonly model: SearchModel;
  readonly compare: Compare;
  /** Comparisons under way at once. */
  readonly concurrency: number;
  readonly logger: Logger;
}

/**
 * Runs a requested search and stores its result, which is never changed again; a search that is completed
 * already stays as it is. The shortlist that the signatures give is compared by the engine, and ordered by both.
 *
 * @throws PermanentJobError when it was requested for a model that this process does not run
 */
export async function runSearch(db: Database, searchId: string, tools: SearchTools): Promise<void> {
  const exhibitId = await claimSearch(db, searchId, tools.model);
  if (exhibitId === undefined) return;
  const scores = await scoreGallery(db, exhibitId, tools.model);
  const shortlist = scores.candidates.slice(0, SHORTLISTED_CANDIDATES);
  const ids = [exhibitId, ...shortlist.map((candidate) => candidate.exhibitId)];
  const tasks = planComparisons(exhibitId, shortlist, await listPreparedMarks(db, ids));
  await beginEngine(db, searchId, tasks.length);
  const progress = trackProgress(db, searchId, tools.logger);
  const outcome = await compareShortlist(tasks, tools.compare, {
    concurrency: tools.concurrency,
    onProgress: progress.report,
    onFailure: ({ mark, exhibitId }, error) =>
      tools.logger.warn({ err: error, searchId, exhibitId, mark }, 'a comparison failed'),
  });
  await progress.settled();
  const candidates = fuseComparisons(shortlist, outcome.compared);
  await db.transaction((tx) => completeSearch(tx, searchId, scores, outcome, candidates));
}

/** Marks the search as running; its exhibit, or undefined when it is completed already. */
async function claimSearch(db: Database, searchId: string, model: SearchModel): Promise<string | undefined> {
  const { rows } = await db.query<{ exhibit_id: string; model: string; parameters_hash: string }>(
    `UPDATE searches SET state = 'running', error = NULL, engine_pairs = NULL, engine_done = 0
     WHERE id = $1 AND state <> 'completed'
     RETURNING exhibit_id, model, parameters_hash`,
    [searchId],
  );
  const [search] = rows;
  if (search === undefined) return undefined;
  if (search.model !== model.model || search.parameters_hash !== model.parametersHash) {
    throw new PermanentJobError(
      `The search was requested for the model ${search.model} (${search.parameters_hash.slice(0, 12)}); ` +
        `this service runs ${model.model} (${model.parametersHash.slice(0, 12)}).`,
    );
  }
  return search.exhibit_id;
}
