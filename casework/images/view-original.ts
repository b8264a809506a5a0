import type { Queryable } from '../../platform/database/database.ts';
import { recordEvent } from '../events/record-event.ts';
import type { Origin } from '../events/record-event.ts';
import type { Image } from './image.ts';
import { readImage } from './read-image.ts';

/** Records that somebody is given an image's original, and says which bytes. @throws Refusal image-not-found */
export async function viewOriginal(tx: Queryable, origin: Origin, imageId: string): Promise<Image> {
  const image = await readImage(tx, imageId);
  await recordEvent(tx, origin, {
    action: 'image.viewed',
    subjectType: 'image',
    subjectId: imageId,
    detail: { view: 'original', sha256: image.sha256 },
  });
  return image;
}
