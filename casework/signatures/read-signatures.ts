import type { Modality } from '../../engine/surface/surface.ts';
import type { Queryable } from '../../platform/database/database.ts';
import type { ModelIdentity } from '../../platform/inference/signature-model.ts';
import { parseVector } from './vector-text.ts';

/** A stored signature of one exhibit. */
export interface StoredSignature {
  exhibitId: string;
  imageId: string;
  mark: string;
  modality: Modality;
  land: number | null;
  /** The signatures that it can be compared with. */
  groupId: number;
  embedding: Float32Array;
}

/** The signatures that an exhibit has in the model's gallery. */
export async function readSignatures(
  db: Queryable,
  exhibitId: string,
  { model, parametersHash }: ModelIdentity,
): Promise<StoredSignature[]> {
  const { rows } = await db.query<Omit<StoredSignature, 'embedding'> & { embedding: string }>(
    `SELECT s.exhibit_id AS "exhibitId", s.image_id AS "imageId", g.mark, g.modality, i.land, g.id AS "groupId", s.embedding
     FROM signatures s JOIN signature_groups g USING (model, parameters_hash, mark, modality)
          JOIN images i ON i.id = s.image_id
     WHERE s.exhibit_id = $1 AND g.model = $2 AND g.parameters_hash = $3
     ORDER BY g.mark, g.modality, i.land, s.image_id`,
    [exhibitId, model, parametersHash],
  );
  return rows.map((row) => ({ ...row, embedding: parseVector(row.embedding) }));
}
