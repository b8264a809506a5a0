import { recordDecoded } from '../casework/images/record-decoded.ts';
import { PROCESSING_FAILED, rejectImage } from '../casework/images/reject-image.ts';
import { startProcessing } from '../casework/images/start-processing.ts';
import type { ImageInProcess } from '../casework/images/start-processing.ts';
import type { JobDefinition } from '../casework/jobs/job-definition.ts';
import type { DecodedImage } from '../engine/surface/decoded-image.ts';
import { BlobCorrupt, BlobMissing } from '../platform/blobs/blob-store.ts';
import { PermanentJobError } from '../platform/queue/queue.ts';
import { decodeOrReject } from './decode-or-reject.ts';
import { ThreadGaveOut } from './thread-gave-out.ts';
import type { WorkerParts } from './worker-parts.ts';
import { writeResult } from './write-result.ts';

/** Times that an image may make its thread give out: the first may be for what others did on the machine. */
const MAX_TRIES = 2;

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
