import type { Database } from '../../platform/database/database.ts';
import type { ModelIdentity } from '../../platform/inference/signature-model.ts';
import { PermanentJobError } from '../../platform/queue/queue.ts';
import type { SearchPurpose } from './search.ts';
import { DEFAULT_WISH } from './wish.ts';
import type { Questioned, SearchWish } from './wish.ts';

export interface ClaimedSearch {
  readonly id: string;
  readonly purpose: SearchPurpose;
  readonly questioned: Questioned;
  readonly wish: SearchWish;
}

interface Row {
  exhibit_ids: string[];
  image_id: string | null;
  purpose: SearchPurpose;
  wish: SearchWish | null;
  model: string;
  parameters_hash: string;
}

/**
 * Marks a search as running; undefined when it has ended already, or was cancelled.
 *
 * @throws PermanentJobError when it was requested for a model that this process does not run
 */
export async function claimSearch(
  db: Database,
  searchId: string,
  model: ModelIdentity,
): Promise<ClaimedSearch | undefined> {
  const { rows } = await db.query<Row>(
    `UPDATE searches SET state = 'running', error = NULL, engine_pairs = NULL, engine_done = 0, completed_at = NULL
     WHERE id = $1 AND state NOT IN ('completed', 'cancelled')
     RETURNING exhibit_id || further_exhibit_ids AS exhibit_ids, image_id, purpose, wish, model, parameters_hash`,
    [searchId],
  );
  const [search] = rows;
  if (search === undefined) return undefined;
  if (search.model !== model.model || search.parameters_hash !== model.parametersHash) {
    throw new PermanentJobError(
      `The search was requested for the model ${search.model} (${search.parameters_hash.slice(0, 12)}); ` +
        `this service runs ${model.model} (${model.parametersHash.slice(0, 12)}).`,
    );
  }
  const { exhibit_ids: exhibitIds, image_id: imageId, purpose, wish } = search;
  return {
    id: searchId,
    purpose,
    questioned: { exhibitIds, ...(imageId !== null && { imageIds: [imageId] }) },
    wish: wish ?? DEFAULT_WISH,
  };
}
