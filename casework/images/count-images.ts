import type { Queryable } from '../../platform/database/database.ts';
import type { ImageState } from './image.ts';

/** How many images of an exhibit are in each state, and how many of the ready ones can be searched. */
export type ImageCounts = Record<ImageState | 'searchable', number>;

export async function countImages(db: Queryable, exhibitId: string): Promise<ImageCounts> {
  const { rows } = await db.query<ImageCounts>(
    `SELECT count(*) FILTER (WHERE state = 'received') AS received,
            count(*) FILTER (WHERE state = 'processing') AS processing,
            count(*) FILTER (WHERE state = 'ready') AS ready,
            count(*) FILTER (WHERE state = 'rejected') AS rejected,
            count(*) FILTER (WHERE searchable) AS searchable
     FROM images WHERE exhibit_id = $1`,
    [exhibitId],
  );
  return rows[0] ?? { received: 0, processing: 0, ready: 0, rejected: 0, searchable: 0 };
}
