import { rejectImage } from '../casework/images/reject-image.ts';
import type { ImageInProcess } from '../casework/images/start-processing.ts';
import type { DecodedImage } from '../engine/surface/decoded-image.ts';
import { EvidenceProblem } from '../engine/surface/evidence-problem.ts';
import { DecoderCrashed, DecoderTimedOut } from '../platform/decoding/decoder-errors.ts';
import type { WorkerParts } from './worker-parts.ts';

/** Decodings that ended their child process, or did not end, after which a file is not tried again. */
const MAX_DECODER_CRASHES = 2;

/**
 * Decodings that were begun and of whose end nothing is known (the whole process ended) after which a file is
 * not tried again. More than crashes, since a restart of the machine is no fault of the file.
 */
const MAX_UNFINISHED_DECODINGS = 6;

/**
 * Decodes an image's original. Undefined when the image was rejected: the file is refused, or it keeps taking
 * its decoder down and is put in quarantine.
 *
 * @throws DecoderCrashed, DecoderTimedOut when the file deserves another try
 */
export async function decodeOrReject(
  { db, decoder }: Pick<WorkerParts, 'db' | 'decoder'>,
  image: ImageInProcess,
  path: string,
): Promise<DecodedImage | undefined> {
  const { fileName, pixelSizeUm, heightUnit } = image;
  const reject = async (code: string, detail: string): Promise<undefined> => {
    await db.transaction((tx) => rejectImage(tx, image.id, { code, detail }));
  };
  if (image.decodeAttempts > MAX_UNFINISHED_DECODINGS) {
    return reject(
      'decoder-crashed',
      `Reading the file was begun ${MAX_UNFINISHED_DECODINGS} times and never came to an end. It is kept, and not tried again.`,
    );
  }
  try {
    return await decoder.decode(path, {
      fileName,
      ...(pixelSizeUm === null ? {} : { pixelSizeUm }),
      ...(heightUnit === null ? {} : { heightUnit }),
    });
  } catch (error) {
    if (error instanceof EvidenceProblem) return reject(error.code, error.message);
    const decoderFailed = error instanceof DecoderCrashed || error instanceof DecoderTimedOut;
    if (!decoderFailed || image.decodeAttempts < MAX_DECODER_CRASHES) throw error;
    return reject(
      'decoder-crashed',
      `The program that reads files ended or hung ${image.decodeAttempts} times on this one. It is kept, and not tried again.`,
    );
  }
}
