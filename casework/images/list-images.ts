import type { Queryable } from '../../platform/database/database.ts';
import { readExhibit } from '../exhibits/read-exhibit.ts';
import { cursorUnknown, toPage } from '../paging.ts';
import type { Page, PageWish } from '../paging.ts';
import { SELECT_IMAGES } from './image.ts';
import type { Image } from './image.ts';

/** A page of an exhibit's images in the order of arrival. @throws Refusal exhibit-not-found, cursor-unknown */
export async function listImages(
  db: Queryable,
  exhibitId: string,
  { limit, after }: PageWish,
): Promise<Page<Image>> {
  await readExhibit(db, exhibitId);
  if (after !== undefined) {
    const { rowCount } = await db.query(`SELECT 1 FROM images WHERE id = $1 AND exhibit_id = $2`, [
      after,
      exhibitId,
    ]);
    if (rowCount === 0) throw cursorUnknown(after);
  }
  const { rows } = await db.query<Image>(
    `${SELECT_IMAGES}
     WHERE i.exhibit_id = $1
       AND ($2::uuid IS NULL OR (i.received_at, i.id) > (SELECT received_at, id FROM images WHERE id = $2))
     ORDER BY i.received_at, i.id LIMIT $3`,
    [exhibitId, after, limit + 1],
  );
  return toPage(rows, limit);
}
