import type { Queryable } from '../../platform/database/database.ts';
import type { ModelIdentity } from '../../platform/inference/signature-model.ts';
import type { Origin } from '../events/record-event.ts';
import { askSearch } from './ask-search.ts';
import { readSearch } from './read-search.ts';
import type { Search } from './search.ts';

/**
 * Asks for the same again, in the gallery and by the model as they are now. The earlier search stays as it is.
 *
 * @throws Refusal search-not-found, exhibit-not-searchable, filter-value-unknown
 */
export async function rerunSearch(
  tx: Queryable,
  origin: Origin & { actorId: string },
  searchId: string,
  model: ModelIdentity,
): Promise<Search> {
  const { exhibitIds, imageId, filter, depth, engine, mode } = await readSearch(tx, searchId);
  const wish = { depth, engine, mode, ...(filter && { filter }) };
  const questioned = { exhibitIds, ...(imageId !== null && { imageIds: [imageId] }) };
  return askSearch(tx, origin, { ...questioned, wish, rerunOf: searchId }, model);
}
