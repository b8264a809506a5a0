import type { Database, Queryable } from '../../platform/database/database.ts';
import { readSignatures } from '../signatures/read-signatures.ts';
import { compareExactly } from './compare-exactly.ts';
import { countExhibits } from './count-exhibits.ts';
import { eligibleExhibits } from './filter.ts';
import type { SearchFilter } from './filter.ts';
import { askWith } from './question.ts';
import type { Question } from './question.ts';
import { rankCandidates } from './rank-candidates.ts';
import type { Candidate, Comparison } from './rank-candidates.ts';
import type { SearchModel } from './search-model.ts';
import { shortlistBySignBits } from './shortlist-by-sign-bits.ts';
import type { SearchMode } from './wish.ts';

/** What is questioned: exhibits taken to be of one gun, by all their images or by the named ones only. */
export interface Questioned {
  readonly exhibitIds: readonly string[];
  readonly imageIds?: readonly string[];
}

export interface ScoreWish {
  readonly filter?: SearchFilter;
  readonly mode?: SearchMode;
  /** Ends the search between two steps. */
  readonly signal?: AbortSignal;
  /** Lets the questioned exhibits find themselves: what a canary must do. */
  readonly includeQuestioned?: boolean;
}

export interface GalleryScores {
  galleryRevision: number;
  /** Other exhibits with a signature of the model. */
  inGallery: number;
  /** Of these, exhibits that share a kind of mark with the questioned ones and pass the filter. */
  eligible: number;
  /** Of these, how many were looked at in every orientation; the pass of a quick look leaves the others out. */
  searched: number;
  /** Of these, how many were compared on the signatures themselves. */
  compared: number;
  exhaustive: boolean;
  /** All compared exhibits, best first. */
  candidates: Candidate[];
}

/** Searches the gallery for the exhibits most like one. */
export function scoreGallery(
  db: Database,
  exhibitId: string,
  model: SearchModel,
  wish?: ScoreWish,
): Promise<GalleryScores> {
  return scoreGalleryOf(db, { exhibitIds: [exhibitId] }, model, wish);
}

/**
 * Searches the gallery for the exhibits most like those questioned: a pass over the sign bits of every eligible
 * signature, then an exact comparison of the shortlist, mark by mark, fused and ranked. Everything is read from one
 * snapshot.
 *
 * @throws the signal's reason once it is aborted
 */
export function scoreGalleryOf(
  db: Database,
  { exhibitIds, imageIds }: Questioned,
  model: SearchModel,
  { filter, mode = 'exhaustive', signal, includeQuestioned = false }: ScoreWish = {},
): Promise<GalleryScores> {
  return db.transaction(async (tx) => {
    await tx.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
    await preferParallelScans(tx);
    const galleryRevision = await readRevision(tx, model);
    const without = includeQuestioned ? [] : exhibitIds;
    const questions: Question[] = [];
    for (const exhibitId of exhibitIds) {
      for (const signature of await readSignatures(tx, exhibitId, model)) {
        const { imageId, mark } = signature;
        if (imageIds?.includes(imageId) === false || filter?.marks?.includes(mark) === false) continue;
        questions.push(askWith(signature, model, mode));
      }
    }
    const byGroup = Map.groupBy(questions, ({ groupId }) => groupId);
    const { exhibits, ...counts } = await countExhibits(
      tx,
      model,
      [...byGroup.keys()],
      without,
      await eligibleExhibits(tx, filter),
    );
    const shortlist = new Set<string>();
    let searched = counts.eligible;
    if (counts.eligible > 0) {
      for (const question of questions) {
        signal?.throwIfAborted();
        const scope = { without, exhibits, eligible: counts.eligible };
        const { exhibitIds: nearest, looked } = await shortlistBySignBits(tx, question, scope);
        for (const id of nearest) shortlist.add(id);
        searched = Math.min(searched, looked);
      }
    }
    const comparisons: Comparison[] = [];
    for (const ofGroup of byGroup.values()) {
      const nearest = await compareExactly(tx, model, ofGroup, [...shortlist], signal);
      ofGroup.forEach((question, i) => comparisons.push({ question, nearest: nearest[i] }));
    }
    signal?.throwIfAborted();
    return {
      galleryRevision,
      ...counts,
      searched,
      compared: shortlist.size,
      exhaustive: searched === counts.eligible,
      candidates: rankCandidates(comparisons, model.manifest.strangers),
    };
  });
}

/**
 * Lets the planner use its workers for the scan, for this transaction: it thinks a row as cheap as a comparison of
 * numbers, and some servers make workers look dear. Translating the distances into machine code takes longer than it
 * saves. The signatures that the pass keeps are sorted in memory: 10 MB for 20,000. Single rows
 * are looked up in memory too, not on a turning disk.
 */
async function preferParallelScans(tx: Queryable): Promise<void> {
  await tx.query(
    `SELECT set_config('jit', 'off', true), set_config('parallel_setup_cost', '1000', true),
            set_config('parallel_tuple_cost', '0.01', true), set_config('min_parallel_table_scan_size', '0', true),
            set_config('work_mem', '64MB', true), set_config('random_page_cost', '1.1', true),
            set_config('max_parallel_workers_per_gather',
                       greatest(2, current_setting('max_parallel_workers_per_gather')::integer)::text, true)`,
  );
}

async function readRevision(tx: Queryable, { model, parametersHash }: SearchModel): Promise<number> {
  const { rows } = await tx.query<{ revision: number }>(
    `SELECT revision FROM galleries WHERE model = $1 AND parameters_hash = $2`,
    [model, parametersHash],
  );
  return rows[0]?.revision ?? 0;
}
