import { randomUUID } from 'node:crypto';
import type { BlobStore } from '../../platform/blobs/blob-store.ts';
import type { Queryable } from '../../platform/database/database.ts';
import { recordEvent } from '../events/record-event.ts';
import type { Origin } from '../events/record-event.ts';
import { enqueueJob } from '../jobs/enqueue-job.ts';
import { keepBlob } from '../storage/keep-blob.ts';
import type { Declaration } from './declaration.ts';
import { recogniseImage } from './recognise-image.ts';
import { readImage } from './read-image.ts';
import type { Image } from './image.ts';

/** Bytes that lie in a local file, and what their sender says about them. */
export interface Upload {
  readonly exhibitId: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly byteLength: number;
  readonly path: string;
  readonly declaration: Declaration;
}

/**
 * Takes an image in: its bytes are kept, and its row, event and processing job are written, in the caller's
 * transaction. The same bytes under the same declaration are recognised and change nothing.
 *
 * The bytes should be in the blob store before (`blobs.put`), so that the transaction is short.
 *
 * @throws Refusal image-declared-otherwise
 */
export async function receiveImage(
  tx: Queryable,
  blobs: BlobStore,
  origin: Origin & { actorId: string },
  upload: Upload,
): Promise<{ image: Image; duplicate: boolean }> {
  await keepBlob(tx, blobs, upload.sha256, upload.path);
  const known = await recogniseImage(tx, upload);
  const imageId = known ?? (await insertImage(tx, origin.actorId, upload));
  const duplicate = known !== undefined;
  const { exhibitId, sha256, byteLength } = upload;
  await recordEvent(tx, origin, {
    action: duplicate ? 'image.recognised' : 'image.received',
    subjectType: 'image',
    subjectId: imageId,
    detail: { exhibitId, sha256, byteLength, ...upload.declaration },
  });
  if (!duplicate) await enqueueJob(tx, 'process-image', imageId);
  return { image: await readImage(tx, imageId), duplicate };
}

async function insertImage(tx: Queryable, actorId: string, upload: Upload): Promise<string> {
  const id = randomUUID();
  const { mark, land, pixelSizeUm, heightUnit, instrument, objective, lighting } = upload.declaration;
  await tx.query(
    `INSERT INTO originals (sha256, byte_length) VALUES ($1, $2) ON CONFLICT (sha256) DO NOTHING`,
    [upload.sha256, upload.byteLength],
  );
  await tx.query(
    `INSERT INTO images (id, exhibit_id, sha256, file_name, mark, land, pixel_size_um, height_unit,
                         instrument, objective, lighting, created_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      id,
      upload.exhibitId,
      upload.sha256,
      upload.fileName,
      mark,
      land,
      pixelSizeUm,
      heightUnit,
      instrument,
      objective,
      lighting,
      actorId,
    ],
  );
  return id;
}
