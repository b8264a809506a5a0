import type { Queryable } from '../../platform/database/database.ts';
import { Refusal } from '../refusals/refusal.ts';
import { SELECT_IMAGES } from './image.ts';
import type { Image } from './image.ts';

/** @throws Refusal image-not-found */
export async function readImage(db: Queryable, imageId: string): Promise<Image> {
  const { rows } = await db.query<Image>(`${SELECT_IMAGES} WHERE i.id = $1`, [imageId]);
  const [row] = rows;
  if (row === undefined) throw new Refusal('image-not-found', `There is no image ${imageId}.`);
  return row;
}
