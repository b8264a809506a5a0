import { randomUUID } from 'node:crypto';
import { ENGINE_VERSION } from '../../engine/version.ts';
import type { Modality } from '../../engine/surface/surface.ts';
import type { Queryable } from '../../platform/database/database.ts';
import type { ModelIdentity } from '../../platform/inference/signature-model.ts';
import { enterGallery } from './enter-gallery.ts';
import { formatVector } from './vector-text.ts';

export interface NewSignature {
  imageId: string;
  exhibitId: string;
  mark: string;
  modality: Modality;
  /** Unit length. */
  embedding: Float32Array;
  /** What computed it: versions, threads, processor. */
  runtime: Record<string, unknown>;
}

/**
 * Adds an image's signature to the model's gallery and raises the gallery's revision; false, with nothing
 * changed, when the image has one already. Raising the revision locks the gallery until the transaction ends,
 * so revisions follow the order of commits: call this late in the transaction.
 */
export async function storeSignature(
  tx: Queryable,
  signature: NewSignature,
  { model, parametersHash }: ModelIdentity,
): Promise<boolean> {
  const gallery = [model, parametersHash];
  await tx.query(
    `INSERT INTO galleries (model, parameters_hash) VALUES ($1, $2) ON CONFLICT DO NOTHING`,
    gallery,
  );
  const { imageId, exhibitId, mark, modality, embedding, runtime } = signature;
  const { rowCount } = await tx.query(
    `INSERT INTO signatures (id, image_id, exhibit_id, mark, modality, model, parameters_hash, engine_version,
                             runtime, embedding)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::halfvec(256))
     ON CONFLICT (image_id, model, parameters_hash) DO NOTHING`,
    [
      randomUUID(),
      imageId,
      exhibitId,
      mark,
      modality,
      ...gallery,
      ENGINE_VERSION,
      runtime,
      formatVector(embedding),
    ],
  );
  if (rowCount === 0) return false;
  await tx.query(
    `UPDATE galleries SET revision = revision + 1 WHERE model = $1 AND parameters_hash = $2`,
    gallery,
  );
  await enterGallery(tx, signature, { model, parametersHash });
  return true;
}
