import { Readable } from 'node:stream';
import { completeImage } from '../casework/images/complete-image.ts';
import { recordDecoded } from '../casework/images/record-decoded.ts';
import { PROCESSING_FAILED, rejectImage } from '../casework/images/reject-image.ts';
import { startProcessing } from '../casework/images/start-processing.ts';
import type { ImageInProcess } from '../casework/images/start-processing.ts';
import type { JobDefinition } from '../casework/jobs/job-definition.ts';
import { requestSearch } from '../casework/searches/request-search.ts';
import { storeSignature } from '../casework/signatures/store-signature.ts';
import { keepBlob } from '../casework/storage/keep-blob.ts';
import type { DecodedImage } from '../engine/surface/decoded-image.ts';
import { BlobCorrupt, BlobMissing } from '../platform/blobs/blob-store.ts';
import { discard, stageUpload } from '../platform/blobs/staging.ts';
import { PermanentJobError } from '../platform/queue/queue.ts';
import { decodeOrReject } from './decode-or-reject.ts';
import { ThreadGaveOut } from './thread-gave-out.ts';
import type { ProcessedSurface } from './threads/process-surface.ts';
import type { WorkerParts } from './worker-parts.ts';

/** Larger than any picture of 1024 × 1024 pixels can become. */
const PREVIEW_MAX_BYTES = 16 * 1024 * 1024;

/** Times that an image may make its thread give out: the first may be for what others did on the machine. */
const MAX_TRIES = 2;

const UNCALIBRATED =
  'The image has no pixel size, so it is kept but cannot be searched. Send it again with `pixelSizeUm`.';

/**
 * Takes an image from its original to its result: decoded in a child process, drawn and turned into a signature
 * in a thread, entered into the gallery, and its exhibit searched. Subject: the image.
 *
 * The result is written in one transaction and nothing before it shows, so a run that was cut off is repeated
 * as a whole and ends in the same state.
 */
export function defineProcessImage(parts: WorkerParts): JobDefinition {
  return {
    name: 'process-image',
    // One more than there are threads: it is decoded meanwhile.
    concurrency: parts.threads.count + 1,
    run: (imageId) => processOrReject(parts, imageId),
    giveUp: (tx, imageId, reason) =>
      rejectImage(tx, imageId, {
        code: PROCESSING_FAILED,
        detail: `The service could not process the image (${reason}). The original is kept; an administrator can retry the job.`,
      }),
  };
}

/** Processes an image; one that no thread can bear is rejected, since more tries would only hold up the others. */
async function processOrReject(parts: WorkerParts, imageId: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await processImage(parts, imageId);
    } catch (error) {
      if (!(error instanceof ThreadGaveOut)) throw error;
      parts.logger.warn({ err: error, imageId, attempt }, 'an image made its thread give out');
      if (attempt < MAX_TRIES) continue;
      const detail =
        `${error.message} It was tried ${MAX_TRIES} times. The file is kept, and not tried again. ` +
        'Crop the scan to the mark or resample it, and upload it anew.';
      return parts.db.transaction((tx) => rejectImage(tx, imageId, { code: 'processing-gave-out', detail }));
    }
  }
}

async function processImage(parts: WorkerParts, imageId: string): Promise<void> {
  const { db, threads, model } = parts;
  const image = await startProcessing(db, imageId);
  if (image === undefined) return;
  const decoded = await readOriginal(parts, image);
  if (decoded === undefined) return;
  await recordDecoded(db, imageId, decoded);
  const processed = await threads.processSurface({
    image: decoded,
    mark: image.mark,
    modelFolder: model.folder,
  });
  await writeResult(parts, image, decoded, processed);
}

/** The decoded original; undefined when the image was rejected. */
async function readOriginal(parts: WorkerParts, image: ImageInProcess): Promise<DecodedImage | undefined> {
  try {
    return await parts.blobs.withLocalFile(image.sha256, (path) => decodeOrReject(parts, image, path));
  } catch (error) {
    if (error instanceof BlobMissing || error instanceof BlobCorrupt) {
      throw new PermanentJobError(error.message, { cause: error });
    }
    throw error;
  }
}

async function writeResult(
  { db, blobs, model, stagingFolder }: WorkerParts,
  { id: imageId, exhibitId, mark }: ImageInProcess,
  { modality, warnings }: DecodedImage,
  { previewPng, measuredFraction, extraction }: ProcessedSurface,
): Promise<void> {
  const staged = await stageUpload(Readable.from([Buffer.from(previewPng)]), {
    directory: stagingFolder,
    maxBytes: PREVIEW_MAX_BYTES,
  });
  try {
    await blobs.put(staged.sha256, staged.path);
    await db.transaction(async (tx) => {
      await keepBlob(tx, blobs, staged.sha256, staged.path);
      const completed = await completeImage(tx, imageId, {
        searchable: extraction?.ok === true,
        measuredFraction,
        warnings: extraction?.ok ? warnings : [...warnings, extraction?.detail ?? UNCALIBRATED],
        preview: staged,
      });
      if (!completed || !extraction?.ok) return;
      const { embedding, runtime } = extraction;
      await storeSignature(tx, { imageId, exhibitId, mark, modality, embedding, runtime }, model);
      await requestSearch(tx, exhibitId, model);
    });
  } finally {
    await discard(staged.path);
  }
}
