import type { Queryable } from '../../platform/database/database.ts';
import { readExhibit } from '../exhibits/read-exhibit.ts';
import { cursorUnknown, toPage } from '../paging.ts';
import type { Page, PageWish } from '../paging.ts';
import { SELECT_SEARCHES } from './search.ts';
import type { Search } from './search.ts';

/**
 * A page of searches, the newest first: of one exhibit, alone or in a group, or of all.
 *
 * @throws Refusal exhibit-not-found, cursor-unknown
 */
export async function listSearches(
  db: Queryable,
  exhibitId: string | undefined,
  { limit, after }: PageWish,
): Promise<Page<Search>> {
  if (exhibitId !== undefined) await readExhibit(db, exhibitId);
  const ofExhibit = `($1::uuid IS NULL OR s.exhibit_id = $1 OR s.further_exhibit_ids @> ARRAY[$1::uuid])`;
  if (after !== undefined) {
    const { rowCount } = await db.query(`SELECT 1 FROM searches s WHERE id = $2 AND ${ofExhibit}`, [
      exhibitId,
      after,
    ]);
    if (rowCount === 0) throw cursorUnknown(after);
  }
  const { rows } = await db.query<Search>(
    `${SELECT_SEARCHES}
     WHERE ${ofExhibit}
       AND ($2::uuid IS NULL OR (s.requested_at, s.id) < (SELECT requested_at, id FROM searches WHERE id = $2))
     ORDER BY s.requested_at DESC, s.id DESC LIMIT $3`,
    [exhibitId, after, limit + 1],
  );
  return toPage(rows, limit);
}
