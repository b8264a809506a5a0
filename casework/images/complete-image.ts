import { ENGINE_VERSION } from '../../engine/version.ts';
import type { NotComparable } from '../../engine/not-comparable.ts';
import type { Queryable } from '../../platform/database/database.ts';
import { recordEvent } from '../events/record-event.ts';

export interface ImageResult {
  searchable: boolean;
  measuredFraction: number;
  warnings: readonly string[];
  /** In the blob store. */
  preview: StoredBytes;
  /** The mark prepared for comparison; in the blob store too. Null where there is none. */
  preparedMark: StoredBytes | null;
  /** Why a calibrated image cannot be compared by the engine. */
  notComparable: NotComparable | null;
}

interface StoredBytes {
  sha256: string;
  byteLength: number;
}

/** Makes an image ready; false, with nothing changed, when it is no longer being processed. */
export async function completeImage(tx: Queryable, imageId: string, result: ImageResult): Promise<boolean> {
  const { searchable, measuredFraction, warnings, preview, preparedMark, notComparable } = result;
  const { rowCount } = await tx.query(
    `UPDATE images SET state = 'ready', searchable = $2, measured_fraction = $3, warnings = $4, finished_at = now(),
                       not_comparable_because = $5, not_comparable_detail = $6
     WHERE id = $1 AND state = 'processing'`,
    [
      imageId,
      searchable,
      measuredFraction,
      JSON.stringify(warnings),
      notComparable?.because,
      notComparable?.detail,
    ],
  );
  if (rowCount === 0) return false;
  await addDerivative(tx, imageId, 'preview', preview, 'image/png');
  if (preparedMark !== null) {
    await addDerivative(tx, imageId, 'prepared_mark', preparedMark, 'application/octet-stream');
  }
  await recordEvent(
    tx,
    { actorId: null, requestId: null },
    { action: 'image.ready', subjectType: 'image', subjectId: imageId, detail: { searchable } },
  );
  return true;
}

async function addDerivative(
  tx: Queryable,
  imageId: string,
  kind: 'preview' | 'prepared_mark',
  { sha256, byteLength }: StoredBytes,
  mediaType: string,
): Promise<void> {
  await tx.query(
    `INSERT INTO derivatives (image_id, kind, engine_version, sha256, byte_length, media_type)
     VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (image_id, kind, engine_version) DO NOTHING`,
    [imageId, kind, ENGINE_VERSION, sha256, byteLength, mediaType],
  );
}
