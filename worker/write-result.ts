import { Readable } from 'node:stream';
import { completeImage } from '../casework/images/complete-image.ts';
import type { ImageInProcess } from '../casework/images/start-processing.ts';
import { LOW_PRIORITY } from '../casework/jobs/priority.ts';
import { requestSearch } from '../casework/searches/request-search.ts';
import { storeSignature } from '../casework/signatures/store-signature.ts';
import { keepBlob } from '../casework/storage/keep-blob.ts';
import type { DecodedImage } from '../engine/surface/decoded-image.ts';
import { discard, stageUpload } from '../platform/blobs/staging.ts';
import type { StagedUpload } from '../platform/blobs/staging.ts';
import type { ProcessedSurface } from './threads/process-surface.ts';
import type { WorkerParts } from './worker-parts.ts';

/** Larger than any preview and any prepared mark can become. */
const DERIVATIVE_MAX_BYTES = 64 * 1024 * 1024;

const UNCALIBRATED =
  'The image has no pixel size, so it is kept but cannot be searched. Send it again with `pixelSizeUm`.';

/**
 * Writes what processing made of an image: preview and prepared mark go into the blob store, then everything else
 * in one transaction, with the wish for a search. Nothing changes when the image has its result already.
 */
export async function writeResult(
  { db, blobs, model, stagingFolder }: Pick<WorkerParts, 'db' | 'blobs' | 'model' | 'stagingFolder'>,
  { id: imageId, exhibitId, mark }: ImageInProcess,
  { modality, warnings }: DecodedImage,
  { previewPng, measuredFraction, marks }: ProcessedSurface,
): Promise<void> {
  const prepared = marks?.prepared;
  const staged: StagedUpload[] = [];
  const stage = async (bytes: Uint8Array): Promise<StagedUpload> => {
    const source = Readable.from([Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)]);
    const blob = await stageUpload(source, { directory: stagingFolder, maxBytes: DERIVATIVE_MAX_BYTES });
    staged.push(blob);
    await blobs.put(blob.sha256, blob.path);
    return blob;
  };
  try {
    const preview = await stage(previewPng);
    const preparedMark = prepared instanceof Uint8Array ? await stage(prepared) : null;
    const extraction = marks?.extraction;
    await db.transaction(async (tx) => {
      for (const { sha256, path } of staged) await keepBlob(tx, blobs, sha256, path);
      const completed = await completeImage(tx, imageId, {
        searchable: extraction?.ok === true,
        measuredFraction,
        warnings: extraction?.ok ? warnings : [...warnings, extraction?.detail ?? UNCALIBRATED],
        preview,
        preparedMark,
        notComparable: prepared === undefined || prepared instanceof Uint8Array ? null : prepared,
      });
      if (!completed || !extraction?.ok) return;
      const { embedding, runtime } = extraction;
      await storeSignature(tx, { imageId, exhibitId, mark, modality, embedding, runtime }, model);
      // Nobody waits for it yet: whoever asks for the candidates makes it urgent.
      await requestSearch(tx, exhibitId, model, LOW_PRIORITY);
    });
  } finally {
    await Promise.all(staged.map(({ path }) => discard(path)));
  }
}
