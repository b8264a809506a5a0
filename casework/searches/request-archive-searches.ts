import { ENGINE_VERSION } from '../../engine/version.ts';
import type { Queryable } from '../../platform/database/database.ts';
import type { ModelIdentity } from '../../platform/inference/signature-model.ts';
import { recordEvent } from '../events/record-event.ts';
import type { Origin } from '../events/record-event.ts';
import { announcePendingJobs } from '../jobs/enqueue-job.ts';
import { LAST_PRIORITY } from '../jobs/priority.ts';

export interface ArchiveRequest {
  /** Searches that were requested now. */
  readonly requested: number;
  /** Evidence that waits for such a search already. */
  readonly waiting: number;
  /** Evidence that the model has no signature of: there is nothing to search with. */
  readonly notSearchable: number;
}

/** Requests a search of all evidence anew, for a model that was just activated; everything else goes first. */
export async function requestArchiveSearches(
  tx: Queryable,
  origin: Origin & { actorId: string },
  { model, parametersHash }: ModelIdentity,
): Promise<ArchiveRequest> {
  const { rows } = await tx.query<{ evidence: number; searchable: number; requested: number }>(
    `WITH evidence AS (
       SELECT e.id, EXISTS (SELECT FROM signatures s WHERE s.exhibit_id = e.id AND s.model = $1
                            AND s.parameters_hash = $2) AS searchable
       FROM exhibits e WHERE e.origin = 'evidence'),
     requested AS (
       INSERT INTO searches (id, exhibit_id, purpose, model, parameters_hash, engine_version, requested_by)
       SELECT gen_random_uuid(), id, 'archive', $1, $2, $3, $4 FROM evidence WHERE searchable
       ON CONFLICT (exhibit_id, model, parameters_hash, purpose) WHERE state = 'queued' AND purpose <> 'asked'
       DO NOTHING RETURNING id),
     queued AS (
       INSERT INTO jobs (id, name, subject_id, priority)
       SELECT gen_random_uuid(), 'search-gallery', id, $5 FROM requested)
     SELECT count(*) AS evidence, count(*) FILTER (WHERE searchable) AS searchable,
            (SELECT count(*) FROM requested) AS requested
     FROM evidence`,
    [model, parametersHash, ENGINE_VERSION, origin.actorId, LAST_PRIORITY],
  );
  const { evidence, searchable, requested } = rows[0] ?? { evidence: 0, searchable: 0, requested: 0 };
  await announcePendingJobs(tx);
  await recordEvent(tx, origin, {
    action: 'searches.archive_requested',
    subjectType: 'search',
    subjectId: model,
    detail: { parametersHash, requested },
  });
  return { requested, waiting: searchable - requested, notSearchable: evidence - searchable };
}
