import type { Queryable } from '../../platform/database/database.ts';
import { cursorUnknown, toPage } from '../paging.ts';
import type { Page, PageWish } from '../paging.ts';
import { IS_NEWEST_ANNOTATION, SELECT_ANNOTATIONS } from './annotation.ts';
import type { Annotation } from './annotation.ts';

/** What annotations are drawn on: an image by itself, or the images of a comparison. */
export type DrawnOn = { readonly imageId: string } | { readonly comparisonId: string };

/** A page of annotations as they stand, withdrawn ones among them, in the order of their making. @throws Refusal cursor-unknown */
export async function listAnnotations(
  db: Queryable,
  on: DrawnOn,
  { limit, after }: PageWish,
): Promise<Page<Annotation>> {
  const [where, id] =
    'imageId' in on
      ? ['a.image_id = $1 AND a.comparison_id IS NULL', on.imageId]
      : ['a.comparison_id = $1', on.comparisonId];
  if (after !== undefined) {
    const { rowCount } = await db.query(`SELECT 1 FROM annotations a WHERE ${where} AND a.id = $2`, [
      id,
      after,
    ]);
    if (rowCount === 0) throw cursorUnknown(after);
  }
  const { rows } = await db.query<Annotation>(
    `${SELECT_ANNOTATIONS}
     WHERE ${where} AND ${IS_NEWEST_ANNOTATION}
       AND ($2::uuid IS NULL OR (a.created_at, a.id) > (SELECT created_at, id FROM annotations WHERE id = $2))
     ORDER BY a.created_at, a.id LIMIT $3`,
    [id, after, limit + 1],
  );
  return toPage(rows, limit);
}
