import type { Queryable } from '../../platform/database/database.ts';

/** Why an exhibit without a search, or without a signature, has none. */
export async function whyNotRun(db: Queryable, exhibitId: string): Promise<string> {
  const { rows } = await db.query<{ images: number; open: number }>(
    `SELECT count(*) AS images, count(*) FILTER (WHERE state IN ('received', 'processing')) AS open
     FROM images WHERE exhibit_id = $1`,
    [exhibitId],
  );
  const { images, open } = rows[0] ?? { images: 0, open: 0 };
  if (images === 0) return 'The exhibit has no image yet.';
  if (open > 0) return 'The images of the exhibit are still being processed.';
  return 'No image of the exhibit can be searched: each one says why.';
}
