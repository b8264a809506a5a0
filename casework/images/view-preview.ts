import type { Queryable } from '../../platform/database/database.ts';
import { recordEvent } from '../events/record-event.ts';
import type { Origin } from '../events/record-event.ts';
import { Refusal } from '../refusals/refusal.ts';
import { readImage } from './read-image.ts';

/** A rendered picture of an image, in the blob store under its hash. */
export interface Preview {
  readonly sha256: string;
  readonly byteLength: number;
  readonly mediaType: string;
}

/**
 * Records that somebody is given an image's newest preview, and says which bytes.
 * @throws Refusal image-not-found, preview-not-available
 */
export async function viewPreview(tx: Queryable, origin: Origin, imageId: string): Promise<Preview> {
  const image = await readImage(tx, imageId);
  const { rows } = await tx.query<Preview>(
    `SELECT sha256, byte_length AS "byteLength", media_type AS "mediaType" FROM derivatives
     WHERE image_id = $1 AND kind = 'preview' ORDER BY created_at DESC LIMIT 1`,
    [imageId],
  );
  const [preview] = rows;
  if (preview === undefined) {
    const reason =
      image.state === 'rejected'
        ? 'The image was rejected; it has no preview. Its problem says why.'
        : 'The image has no preview yet. Ask again when its state is ready.';
    throw new Refusal('preview-not-available', reason, { state: image.state });
  }
  await recordEvent(tx, origin, {
    action: 'image.viewed',
    subjectType: 'image',
    subjectId: imageId,
    detail: { view: 'preview', sha256: preview.sha256 },
  });
  return preview;
}
