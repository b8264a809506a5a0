import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { Piscina } from 'piscina';
import { notComparable } from '../../engine/not-comparable.ts';
import { GridTooLarge } from '../../engine/preprocess/grid-limit.ts';
import { seededUniform } from '../../engine/preprocess/random.ts';
import { resampleArea } from '../../engine/preprocess/resample-area.ts';
import { turnSurface } from '../../engine/preprocess/turn-surface.ts';
import { EvidenceProblem } from '../../engine/surface/evidence-problem.ts';
import type { Surface } from '../../engine/surface/surface.ts';
import { DecoderCrashed, DecoderTimedOut } from '../../platform/decoding/decoder-errors.ts';
import type { Decoder } from '../../platform/decoding/decoder.ts';
import type { SignatureModel } from '../../platform/inference/load-model.ts';
import type { ExtractionRequest } from '../../worker/threads/extract-signature.ts';
import type { ProcessedMark } from '../../worker/threads/process-mark.ts';
import { showProgress } from '../../start/demo/progress.ts';
import type { Scan } from './read-truth.ts';

/** Scans at work at a time: the decoder and the threads stay busy without holding every scan in memory. */
const LANES = 4;

const UNCALIBRATED = 'It has no pixel size; the column pixel_um may give it.';

/** A scan as the service would have it: its signature, and the mark prepared for the engine. */
export interface ProcessedScan {
  /** Null when none could be made. */
  embedding: Float32Array | null;
  prepared: Uint8Array | null;
  runtime: Record<string, string | number>;
}

export interface ExtractedScan extends Scan {
  sha256: string;
  /** As it stands in the gallery. */
  gallery: ProcessedScan;
  /** As it is questioned: turned by a random angle, or the same as in the gallery. */
  questioned: ProcessedScan;
}

/** The scan as a surface; null for a picture without a scale, which the service keeps and does not search. */
async function decode(decoder: Decoder, scan: Scan): Promise<Surface | null> {
  const declared = scan.pixel_um ? { pixelSizeUm: Number(scan.pixel_um) } : {};
  const { spacing, ...image } = await decoder.decode(scan.path, declared);
  return spacing === null ? null : { ...image, spacing };
}

function withSquarePoints(image: Surface): Surface {
  const { x, y } = image.spacing;
  return x === y ? image : resampleArea(image, Math.min(x, y));
}

/** Whether a scan that failed like this is one that the service rejects, or keeps without a signature. */
function isRefusal(error: unknown): error is Error {
  return [EvidenceProblem, DecoderCrashed, DecoderTimedOut, GridTooLarge].some(
    (kind) => error instanceof kind,
  );
}

const refused = (detail: string): [ProcessedMark, ProcessedMark] => {
  const none: ProcessedMark = {
    extraction: { ok: false, detail },
    prepared: notComparable('nothing-measured', detail),
  };
  return [none, none];
};

function toScan({ extraction, prepared }: ProcessedMark): ProcessedScan {
  return {
    embedding: extraction.ok ? extraction.embedding : null,
    prepared: prepared instanceof Uint8Array ? prepared : null,
    runtime: extraction.ok ? extraction.runtime : {},
  };
}

/**
 * Decodes every scan, extracts its signature and prepares its mark, as the service's worker does, in its child process and threads.
 * A scan that the service would refuse, or keep without a signature, has none and is found by nobody.
 * With `rotate`, each scan is also turned by an angle from the seeded stream to make its questioned signature.
 */
export async function extractScans(
  scans: readonly Scan[],
  decoder: Decoder,
  model: SignatureModel,
  rotate: boolean,
): Promise<ExtractedScan[]> {
  const pool = new Piscina<ExtractionRequest, ProcessedMark>({
    filename: new URL('../../worker/threads/process-mark.ts', import.meta.url).href,
    maxThreads: Math.max(1, cpus().length),
  });
  const uniform = seededUniform(1);
  const angles = scans.map(() => 360 * uniform());
  let done = 0;
  const signatures = async (scan: Scan, angle: number): Promise<[ProcessedMark, ProcessedMark]> => {
    const request = (image: Surface) => pool.run({ image, mark: scan.mark, modelFolder: model.folder });
    try {
      const image = await decode(decoder, scan);
      if (image === null) return refused(UNCALIBRATED);
      const plain = await request(image);
      return [plain, rotate ? await request(turnSurface(withSquarePoints(image), angle)) : plain];
    } catch (error) {
      if (isRefusal(error)) return refused(error.message);
      throw error;
    }
  };
  const extract = async (scan: Scan, i: number): Promise<ExtractedScan> => {
    const [plain, turned] = await signatures(scan, angles[i]);
    if (!plain.extraction.ok) console.error(`${scan.file}: no signature. ${plain.extraction.detail}`);
    if ('because' in plain.prepared && plain.extraction.ok) {
      console.error(`${scan.file}: not compared. ${plain.prepared.detail}`);
    }
    showProgress('signatures', ++done, scans.length);
    return {
      ...scan,
      sha256: createHash('sha256')
        .update(await readFile(scan.path))
        .digest('hex'),
      gallery: toScan(plain),
      questioned: toScan(turned),
    };
  };
  const extracted: ExtractedScan[] = [];
  const queue = scans.entries();
  let failed = false;
  const lane = async () => {
    for (const [i, scan] of queue) {
      if (failed) return;
      extracted[i] = await extract(scan, i).catch((error: unknown) => {
        failed = true;
        throw error;
      });
    }
  };
  // All lanes come to an end before the threads do: a thread ended inside native code aborts the process.
  const ends = await Promise.allSettled(Array.from({ length: LANES }, lane));
  await pool.destroy();
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  return extracted;
}
