import type { Queryable } from '../../platform/database/database.ts';
import { cursorUnknown, toPage } from '../paging.ts';
import type { Page, PageWish } from '../paging.ts';
import { SELECT_REVIEWS } from './review.ts';
import type { Review } from './review.ts';
import type { ReviewState } from './review-state.ts';

export interface ReviewFilter {
  readonly state?: ReviewState;
  readonly reviewerId?: string;
  /** On either side. */
  readonly exhibitId?: string;
}

/** A page of reviews, the newest first. @throws Refusal cursor-unknown */
export async function listReviews(
  db: Queryable,
  { state, reviewerId, exhibitId }: ReviewFilter,
  { limit, after }: PageWish,
): Promise<Page<Review>> {
  if (after !== undefined) {
    const { rowCount } = await db.query(`SELECT 1 FROM reviews WHERE id = $1`, [after]);
    if (rowCount === 0) throw cursorUnknown(after);
  }
  const { rows } = await db.query<Review>(
    `${SELECT_REVIEWS}
     WHERE ($1::text IS NULL OR r.state = $1)
       AND ($2::uuid IS NULL OR r.reviewer = $2)
       AND ($3::uuid IS NULL OR $3 IN (r.questioned_exhibit_id, r.candidate_exhibit_id))
       AND ($4::uuid IS NULL OR (r.opened_at, r.id) < (SELECT opened_at, id FROM reviews WHERE id = $4))
     ORDER BY r.opened_at DESC, r.id DESC LIMIT $5`,
    [state, reviewerId, exhibitId, after, limit + 1],
  );
  return toPage(rows, limit);
}
