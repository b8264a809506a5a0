import type { DecodedImage } from '../../engine/surface/decoded-image.ts';
import type { Queryable } from '../../platform/database/database.ts';

/** Writes down what decoding found, and that it came to an end. */
export async function recordDecoded(db: Queryable, imageId: string, decoded: DecodedImage): Promise<void> {
  const { format, modality, width, height, spacing, warnings } = decoded;
  await db.query(
    `UPDATE images SET decode_attempts = 0, format = $2, modality = $3, width = $4, height = $5,
                       spacing_x_um = $6, spacing_y_um = $7, warnings = $8
     WHERE id = $1 AND state = 'processing'`,
    [imageId, format, modality, width, height, spacing?.x, spacing?.y, JSON.stringify(warnings)],
  );
}
