import { ENGINE_VERSION } from '../../engine/version.ts';
import type { Queryable } from '../../platform/database/database.ts';
import type { ModelIdentity } from '../../platform/inference/signature-model.ts';
import { enqueueJob } from '../jobs/enqueue-job.ts';
import { OF_ITSELF } from './of-itself.ts';
import { requestSearch } from './request-search.ts';

/**
 * Makes sure that the exhibit's newest search is of the gallery as it stands now, or on its way: requests one when the
 * gallery has grown since, and makes one that waits urgent, since somebody asks. An exhibit without a signature has
 * nothing to search with and gets none. A search that failed on this very gallery is not repeated; its job can be
 * retried.
 */
export async function ensureFreshSearch(
  tx: Queryable,
  exhibitId: string,
  model: ModelIdentity,
): Promise<void> {
  const { rows } = await tx.query<{ has_signature: boolean; fresh: boolean; waiting: string | null }>(
    `WITH newest AS (
       SELECT id, state, gallery_revision FROM searches
       WHERE exhibit_id = $1 AND model = $2 AND parameters_hash = $3 AND engine_version = $4 AND ${OF_ITSELF}
       ORDER BY requested_at DESC, id LIMIT 1)
     SELECT
       EXISTS (SELECT FROM signatures
               WHERE exhibit_id = $1 AND model = $2 AND parameters_hash = $3) AS has_signature,
       coalesce((SELECT state = 'running'
                     OR gallery_revision = (SELECT revision FROM galleries WHERE model = $2 AND parameters_hash = $3)
                 FROM newest), false) AS fresh,
       (SELECT id FROM newest WHERE state = 'queued') AS waiting`,
    [exhibitId, model.model, model.parametersHash, ENGINE_VERSION],
  );
  const [row] = rows;
  if (row === undefined || !row.has_signature || row.fresh) return;
  // One that waits is named: it may end at this very moment, and then another one is not called for.
  if (row.waiting === null) await requestSearch(tx, exhibitId, model, 0);
  else await enqueueJob(tx, 'search-gallery', row.waiting, 0);
}
