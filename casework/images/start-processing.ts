import type { Queryable } from '../../platform/database/database.ts';
import type { HeightUnit, Mark } from './declaration.ts';
import { PROCESSING_FAILED } from './reject-image.ts';

/** What processing needs to know of an image. */
export interface ImageInProcess {
  id: string;
  exhibitId: string;
  sha256: string;
  fileName: string;
  mark: Mark;
  pixelSizeUm: number | null;
  heightUnit: HeightUnit | null;
  /** Decodings begun and not known to have ended, this one included. */
  decodeAttempts: number;
}

/**
 * Marks that an image's decoding begins, before it does: a file that takes the process down leaves its trace.
 * Undefined when the image has its result already. One that was given up for a fault of the service starts anew.
 */
export async function startProcessing(db: Queryable, imageId: string): Promise<ImageInProcess | undefined> {
  const { rows } = await db.query<ImageInProcess>(
    `UPDATE images SET state = 'processing', problem_code = NULL, problem_detail = NULL, finished_at = NULL,
                       decode_attempts = CASE state WHEN 'rejected' THEN 1 ELSE decode_attempts + 1 END
     WHERE id = $1 AND (state IN ('received', 'processing') OR problem_code = $2)
     RETURNING id, exhibit_id AS "exhibitId", sha256, file_name AS "fileName", mark, pixel_size_um AS "pixelSizeUm",
               height_unit AS "heightUnit", decode_attempts AS "decodeAttempts"`,
    [imageId, PROCESSING_FAILED],
  );
  return rows[0];
}
