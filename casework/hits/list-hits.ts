import type { Queryable } from '../../platform/database/database.ts';
import { cursorUnknown, toPage } from '../paging.ts';
import type { Page, PageWish } from '../paging.ts';
import { SELECT_HITS } from './hit.ts';
import type { Hit, HitState } from './hit.ts';

export interface HitFilter {
  readonly state?: HitState;
  readonly counted?: boolean;
  readonly agencyId?: string;
  readonly caseId?: string;
}

/** A page of hits, the newest first. @throws Refusal cursor-unknown */
export async function listHits(
  db: Queryable,
  { state, counted, agencyId, caseId }: HitFilter,
  { limit, after }: PageWish,
): Promise<Page<Hit>> {
  if (after !== undefined) {
    const { rowCount } = await db.query(`SELECT 1 FROM hits WHERE id = $1`, [after]);
    if (rowCount === 0) throw cursorUnknown(after);
  }
  const { rows } = await db.query<Hit>(
    `${SELECT_HITS}
     WHERE ($1::text IS NULL OR h.state = $1)
       AND ($2::boolean IS NULL OR h.counted = $2)
       AND ($3::uuid IS NULL OR $3 IN (h.agency_a, h.agency_b))
       AND ($4::uuid IS NULL OR $4 IN (h.case_a, h.case_b))
       AND ($5::uuid IS NULL OR (h.confirmed_at, h.id) < (SELECT confirmed_at, id FROM hits WHERE id = $5))
     ORDER BY h.confirmed_at DESC, h.id DESC LIMIT $6`,
    [state, counted, agencyId, caseId, after, limit + 1],
  );
  return toPage(rows, limit);
}
