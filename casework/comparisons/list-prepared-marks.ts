import type { Modality } from '../../engine/surface/surface.ts';
import { ENGINE_VERSION } from '../../engine/version.ts';
import type { Queryable } from '../../platform/database/database.ts';
import type { StoredMark } from './comparison.ts';

/** A prepared mark and whose it is. */
export interface PreparedMarkRow extends StoredMark {
  readonly exhibitId: string;
  readonly mark: string;
  readonly modality: Modality;
}

/** The marks of some exhibits that this version of the engine has prepared, in the order of their arrival. */
export async function listPreparedMarks(
  db: Queryable,
  exhibitIds: readonly string[],
): Promise<PreparedMarkRow[]> {
  const { rows } = await db.query<PreparedMarkRow>(
    `SELECT i.exhibit_id AS "exhibitId", i.id AS "imageId", i.mark, i.modality, i.land, d.sha256
     FROM images i JOIN derivatives d ON d.image_id = i.id
     WHERE i.exhibit_id = ANY($1::uuid[]) AND d.kind = 'prepared_mark' AND d.engine_version = $2
     ORDER BY i.received_at, i.id`,
    [exhibitIds, ENGINE_VERSION],
  );
  return rows;
}
