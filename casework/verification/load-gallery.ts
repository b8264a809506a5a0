import type { Modality } from '../../engine/surface/surface.ts';
import type { Queryable } from '../../platform/database/database.ts';
import type { ModelIdentity } from '../../platform/inference/signature-model.ts';
import { parseVector } from '../signatures/vector-text.ts';

/** A signature as it is stored, in memory: 1 KiB each. */
export interface GallerySignature {
  readonly exhibitId: string;
  readonly imageId: string;
  readonly mark: string;
  readonly modality: Modality;
  readonly land: number | null;
  readonly embedding: Float32Array;
}

const PAGE = 1_000;

/** Reads every signature of the model, page by page, from the table that processing wrote and from nothing else. */
export async function loadGallery(
  db: Queryable,
  { model, parametersHash }: ModelIdentity,
): Promise<GallerySignature[]> {
  const gallery: GallerySignature[] = [];
  for (let after: string | null = null; ;) {
    const { rows }: { rows: (Omit<GallerySignature, 'embedding'> & { id: string; embedding: string })[] } =
      await db.query(
        `SELECT s.id, s.exhibit_id AS "exhibitId", s.image_id AS "imageId", s.mark, s.modality, i.land, s.embedding
         FROM signatures s JOIN images i ON i.id = s.image_id
         WHERE s.model = $1 AND s.parameters_hash = $2 AND ($3::uuid IS NULL OR s.id > $3)
         ORDER BY s.id LIMIT ${PAGE}`,
        [model, parametersHash, after],
      );
    for (const { id, embedding, ...row } of rows) {
      gallery.push({ ...row, embedding: parseVector(embedding) });
      after = id;
    }
    if (rows.length < PAGE) return gallery;
  }
}
