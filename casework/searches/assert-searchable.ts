import type { Queryable } from '../../platform/database/database.ts';
import type { ModelIdentity } from '../../platform/inference/signature-model.ts';
import { readExhibit } from '../exhibits/read-exhibit.ts';
import { Refusal } from '../refusals/refusal.ts';
import type { Questioned } from './wish.ts';
import { whyNotRun } from './why-not-run.ts';

/**
 * Sees that there is something to search with: in every exhibit, or in the image that was named.
 *
 * @throws Refusal exhibit-not-found, or exhibit-not-searchable with the reason
 */
export async function assertSearchable(
  db: Queryable,
  { exhibitIds, imageIds }: Questioned,
  { model, parametersHash }: ModelIdentity,
): Promise<void> {
  for (const exhibitId of exhibitIds) {
    await readExhibit(db, exhibitId);
    const { rowCount } = await db.query(
      `SELECT 1 FROM signatures WHERE exhibit_id = $1 AND model = $2 AND parameters_hash = $3
         AND ($4::uuid[] IS NULL OR image_id = ANY($4)) LIMIT 1`,
      [exhibitId, model, parametersHash, imageIds],
    );
    if (rowCount > 0) continue;
    const reason =
      imageIds === undefined
        ? await whyNotRun(db, exhibitId)
        : 'The image is not searchable (yet): read it, it says why.';
    throw new Refusal('exhibit-not-searchable', `${reason} There is nothing to search with.`, { exhibitId });
  }
}
