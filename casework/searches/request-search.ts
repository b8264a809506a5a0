import { randomUUID } from 'node:crypto';
import { ENGINE_VERSION } from '../../engine/version.ts';
import type { Queryable } from '../../platform/database/database.ts';
import type { ModelIdentity } from '../../platform/inference/signature-model.ts';
import { enqueueJob } from '../jobs/enqueue-job.ts';

/** Asks for a new search of an exhibit; joins the one that waits already, and makes it as urgent. */
export async function requestSearch(
  tx: Queryable,
  exhibitId: string,
  { model, parametersHash }: ModelIdentity,
  priority: number,
): Promise<void> {
  const id = randomUUID();
  const { rows } = await tx.query<{ id: string }>(
    `INSERT INTO searches (id, exhibit_id, model, parameters_hash, engine_version) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (exhibit_id, model, parameters_hash, purpose) WHERE state = 'queued' AND purpose <> 'asked'
       DO UPDATE SET state = 'queued'
     RETURNING id`,
    [id, exhibitId, model, parametersHash, ENGINE_VERSION],
  );
  for (const { id } of rows) await enqueueJob(tx, 'search-gallery', id, priority);
}
