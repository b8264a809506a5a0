import type { Queryable } from '../../platform/database/database.ts';
import { cursorUnknown } from '../paging.ts';
import type { PageWish } from '../paging.ts';
import { assertSearchesUnmasked } from '../reviews/assert-unmasked.ts';
import { listCandidates } from './list-candidates.ts';
import type { ListedCandidate } from './list-candidates.ts';
import { readSearch } from './read-search.ts';
import type { Search } from './search.ts';

/** A page of a search's candidates; `next` is the exhibit to go on after. None before it is completed. */
export interface CandidatePage {
  readonly search: Search;
  readonly candidates: ListedCandidate[];
  /** Candidates of agencies that the reader does not cover, over all pages. */
  readonly withheld: number;
  readonly next: string | undefined;
}

/** @throws Refusal search-not-found, review-masked, cursor-unknown */
export async function listSearchCandidates(
  db: Queryable,
  searchId: string,
  { limit, after }: PageWish,
): Promise<CandidatePage> {
  const search = await readSearch(db, searchId);
  const afterRank = after === undefined ? 0 : await rankOf(db, searchId, after);
  const wish = { limit: limit + 1, conflicts: 'show', afterRank } as const;
  const { candidates, withheld } = await listCandidates(db, search.exhibitIds, searchId, wish);
  const page = candidates.slice(0, limit);
  return {
    search,
    withheld,
    candidates: page,
    next: candidates.length > limit ? page.at(-1)?.exhibitId : undefined,
  };
}

async function rankOf(db: Queryable, searchId: string, exhibitId: string): Promise<number> {
  await assertSearchesUnmasked(db, [searchId]);
  const { rows } = await db.query<{ rank: number }>(
    `SELECT rank FROM candidates WHERE search_id = $1 AND exhibit_id = $2`,
    [searchId, exhibitId],
  );
  const [row] = rows;
  if (row === undefined) throw cursorUnknown(exhibitId);
  return row.rank;
}
