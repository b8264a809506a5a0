import type { Queryable } from '../../platform/database/database.ts';
import type { ModelIdentity } from '../../platform/inference/signature-model.ts';
import { listCandidates } from './list-candidates.ts';
import type { CandidatesShown, ListWish } from './list-candidates.ts';
import type { SearchState } from './search.ts';
import { OF_ITSELF } from './of-itself.ts';
import { whyNotRun } from './why-not-run.ts';

/** A search as told to clients; `not_run` is a state of its own, unlike "run, and nothing found". */
export type SearchView =
  | { state: 'not_run'; reason: string }
  | {
      id: string;
      state: SearchState;
      /** Why it failed. */
      reason?: string;
      eligible: number | null;
      searched: number | null;
      compared: number | null;
      exhaustive: boolean | null;
      /** Pairs that the engine was given, and how many it is through with; null before it begins. */
      enginePairs: number | null;
      engineDone: number;
      engineCompared: number | null;
      engineNotComparable: number | null;
      engineFailed: number | null;
      engineParametersHash: string | null;
      model: string;
      parametersHash: string;
      engineVersion: string;
      requestedAt: Date;
      completedAt: Date | null;
    };

export interface CandidateList extends CandidatesShown {
  search: SearchView;
  /** True when the candidates are an earlier search's, shown until the newest has a result. */
  stale: boolean;
}

/** The exhibit's newest search and the first candidates of its newest completed one. */
export async function readCandidates(
  db: Queryable,
  exhibitId: string,
  { model, parametersHash }: ModelIdentity,
  wish: ListWish,
): Promise<CandidateList> {
  const { rows } = await db.query<Exclude<SearchView, { state: 'not_run' }> & { reason: string | null }>(
    `WITH searches_of_exhibit AS (
       SELECT * FROM searches WHERE exhibit_id = $1 AND model = $2 AND parameters_hash = $3 AND ${OF_ITSELF})
     SELECT id, state, error AS reason, eligible, searched, compared, exhaustive, model,
            parameters_hash AS "parametersHash", engine_version AS "engineVersion",
            engine_pairs AS "enginePairs", engine_done AS "engineDone", engine_compared AS "engineCompared",
            engine_not_comparable AS "engineNotComparable", engine_failed AS "engineFailed",
            engine_parameters_hash AS "engineParametersHash", requested_at AS "requestedAt", completed_at AS "completedAt"
     FROM ((SELECT * FROM searches_of_exhibit ORDER BY requested_at DESC, id LIMIT 1)
           UNION
           (SELECT * FROM searches_of_exhibit WHERE state = 'completed' ORDER BY requested_at DESC, id LIMIT 1)) s
     ORDER BY requested_at DESC, id`,
    [exhibitId, model, parametersHash],
  );
  const [newest] = rows;
  if (newest === undefined) {
    return {
      search: { state: 'not_run', reason: await whyNotRun(db, exhibitId) },
      stale: false,
      candidates: [],
      leftOut: 0,
      withheld: 0,
    };
  }
  const completed = rows.find((search) => search.state === 'completed');
  const { reason, ...search } = newest;
  return {
    search: reason === null ? search : { ...search, reason },
    stale: completed !== undefined && completed.id !== newest.id,
    ...(completed === undefined
      ? { candidates: [], leftOut: 0, withheld: 0 }
      : await listCandidates(db, [exhibitId], completed.id, wish)),
  };
}
