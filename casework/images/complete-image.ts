import { ENGINE_VERSION } from '../../engine/version.ts';
import type { Queryable } from '../../platform/database/database.ts';
import { recordEvent } from '../events/record-event.ts';

export interface ImageResult {
  searchable: boolean;
  measuredFraction: number;
  warnings: readonly string[];
  /** In the blob store. */
  preview: { sha256: string; byteLength: number };
}

/** Makes an image ready; false, with nothing changed, when it is no longer being processed. */
export async function completeImage(tx: Queryable, imageId: string, result: ImageResult): Promise<boolean> {
  const { searchable, measuredFraction, warnings, preview } = result;
  const { rowCount } = await tx.query(
    `UPDATE images SET state = 'ready', searchable = $2, measured_fraction = $3, warnings = $4, finished_at = now()
     WHERE id = $1 AND state = 'processing'`,
    [imageId, searchable, measuredFraction, JSON.stringify(warnings)],
  );
  if (rowCount === 0) return false;
  await tx.query(
    `INSERT INTO derivatives (image_id, kind, engine_version, sha256, byte_length, media_type)
     VALUES ($1, 'preview', $2, $3, $4, 'image/png')
     ON CONFLICT (image_id, kind, engine_version) DO NOTHING`,
    [imageId, ENGINE_VERSION, preview.sha256, preview.byteLength],
  );
  await recordEvent(
    tx,
    { tokenId: null, requestId: null },
    { action: 'image.ready', subjectType: 'image', subjectId: imageId, detail: { searchable } },
  );
  return true;
}
