import { randomUUID } from 'node:crypto';
import { ENGINE_VERSION } from '../../engine/version.ts';
import type { Queryable } from '../../platform/database/database.ts';
import type { ModelIdentity } from '../../platform/inference/signature-model.ts';
import { recordEvent } from '../events/record-event.ts';
import type { Origin } from '../events/record-event.ts';
import { enqueueJob } from '../jobs/enqueue-job.ts';
import { assertFilterValues } from './assert-filter-values.ts';
import { assertSearchable } from './assert-searchable.ts';
import { readSearch } from './read-search.ts';
import type { Search } from './search.ts';
import type { Questioned, SearchWish } from './wish.ts';

/** What a person asks for. */
export interface AskedSearch extends Questioned {
  readonly wish: SearchWish;
  readonly rerunOf?: string;
}

/**
 * Asks for a search; each is a row of its own, also when the same was asked before.
 *
 * @throws Refusal exhibit-not-found, exhibit-not-searchable, filter-value-unknown
 */
export async function askSearch(
  tx: Queryable,
  origin: Origin & { actorId: string },
  { exhibitIds, imageIds, wish, rerunOf }: AskedSearch,
  model: ModelIdentity,
): Promise<Search> {
  await assertSearchable(tx, { exhibitIds, ...(imageIds && { imageIds }) }, model);
  if (wish.filter !== undefined) await assertFilterValues(tx, wish.filter);
  const id = randomUUID();
  const [first, ...further] = exhibitIds;
  await tx.query(
    `INSERT INTO searches (id, exhibit_id, further_exhibit_ids, image_id, purpose, wish, requested_by, rerun_of, model,
                           parameters_hash, engine_version)
     VALUES ($1, $2, $3, $4, 'asked', $5, $6, $7, $8, $9, $10)`,
    [
      id,
      first,
      further,
      imageIds?.[0],
      wish,
      origin.actorId,
      rerunOf,
      model.model,
      model.parametersHash,
      ENGINE_VERSION,
    ],
  );
  await enqueueJob(tx, 'search-gallery', id);
  await recordEvent(tx, origin, {
    action: 'search.requested',
    subjectType: 'search',
    subjectId: id,
    detail: { exhibitIds, imageIds, rerunOf, ...wish },
  });
  return readSearch(tx, id);
}
