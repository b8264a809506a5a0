import type { Queryable } from '../../platform/database/database.ts';
import { Refusal } from '../refusals/refusal.ts';
import type { Declaration } from './declaration.ts';
import { SELECT_IMAGES } from './image.ts';
import type { Image } from './image.ts';

/** What processing depends on: bytes that agree in these are one image of an exhibit. */
const DECISIVE = ['mark', 'land', 'pixelSizeUm', 'heightUnit'] as const;
/** What only describes how the image was taken. */
const DESCRIPTIVE = ['instrument', 'objective', 'lighting'] as const;

/**
 * The id of the image of this exhibit that has the same bytes and the same declaration; undefined when the
 * upload is a new image. The caller holds the blob's lock, so that two uploads at once do not both find none.
 *
 * @throws Refusal image-declared-otherwise when the bytes are there under another declaration that stands: other
 * words about one image would make it count twice in a search. One that was rejected, or cannot be searched,
 * stands in nobody's way.
 */
export async function recogniseImage(
  tx: Queryable,
  upload: { exhibitId: string; sha256: string; declaration: Declaration },
): Promise<string | undefined> {
  const { rows } = await tx.query<Image>(
    `${SELECT_IMAGES} WHERE i.exhibit_id = $1 AND i.sha256 = $2 ORDER BY i.received_at, i.id`,
    [upload.exhibitId, upload.sha256],
  );
  const twin = rows.find((image) => differences(image, upload.declaration, DECISIVE).length === 0);
  if (twin !== undefined) {
    const differing = differences(twin, upload.declaration, DESCRIPTIVE);
    if (differing.length === 0) return twin.id;
    throw declaredOtherwise(twin, differing);
  }
  const standing = rows.find(
    ({ state, searchable }) => state !== 'rejected' && (searchable || state !== 'ready'),
  );
  if (standing === undefined) return undefined;
  throw declaredOtherwise(standing, differences(standing, upload.declaration, DECISIVE));
}

function differences<Field extends keyof Declaration & keyof Image>(
  image: Image,
  declaration: Declaration,
  fields: readonly Field[],
): Field[] {
  return fields.filter((field) => image[field] !== (declaration[field] ?? null));
}

function declaredOtherwise(image: Image, fields: readonly (keyof Image)[]): Refusal {
  const earlier = fields.map(
    (field) => `${field} ${image[field] === null ? 'not given' : String(image[field])}`,
  );
  return new Refusal(
    'image-declared-otherwise',
    `These bytes are image ${image.id} of this exhibit already, declared otherwise: ${earlier.join(', ')}. ` +
      'Send them with that declaration to be given this image.',
    { imageId: image.id },
  );
}
