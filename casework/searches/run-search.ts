import type { Database, Queryable } from '../../platform/database/database.ts';
import { PermanentJobError } from '../../platform/queue/queue.ts';
import { scoreGallery } from './score-gallery.ts';
import type { GalleryScores } from './score-gallery.ts';
import type { SearchModel } from './search-model.ts';

/** Candidates kept of a search: more than a person will look at, few enough to keep for ever. */
export const STORED_CANDIDATES = 200;

/**
 * Runs a requested search and stores its result, which is never changed again; a search that is completed
 * already stays as it is.
 *
 * @throws PermanentJobError when it was requested for a model that this process does not run
 */
export async function runSearch(db: Database, searchId: string, model: SearchModel): Promise<void> {
  const { rows } = await db.query<{ exhibit_id: string; model: string; parameters_hash: string }>(
    `UPDATE searches SET state = 'running', error = NULL WHERE id = $1 AND state <> 'completed'
     RETURNING exhibit_id, model, parameters_hash`,
    [searchId],
  );
  const [search] = rows;
  if (search === undefined) return;
  if (search.model !== model.model || search.parameters_hash !== model.parametersHash) {
    throw new PermanentJobError(
      `The search was requested for the model ${search.model} (${search.parameters_hash.slice(0, 12)}); ` +
        `this service runs ${model.model} (${model.parametersHash.slice(0, 12)}).`,
    );
  }
  const scores = await scoreGallery(db, search.exhibit_id, model);
  await db.transaction((tx) => completeSearch(tx, searchId, scores));
}

async function completeSearch(tx: Queryable, searchId: string, scores: GalleryScores): Promise<void> {
  const { galleryRevision, eligible, searched, compared, exhaustive } = scores;
  const { rowCount } = await tx.query(
    `UPDATE searches SET state = 'completed', completed_at = now(), gallery_revision = $2, eligible = $3,
                         searched = $4, compared = $5, exhaustive = $6
     WHERE id = $1 AND state = 'running'`,
    [searchId, galleryRevision, eligible, searched, compared, exhaustive],
  );
  if (rowCount === 0) return;
  await tx.query(
    `INSERT INTO candidates (search_id, rank, exhibit_id, score, marks)
     SELECT $1, rank, "exhibitId", score, marks
     FROM jsonb_to_recordset($2::jsonb)
       AS c(rank integer, "exhibitId" uuid, score double precision, marks jsonb)`,
    [searchId, JSON.stringify(scores.candidates.slice(0, STORED_CANDIDATES))],
  );
}

/** Marks a search that will not be done, and the gallery that it failed on. */
export async function failSearch(tx: Queryable, searchId: string, reason: string): Promise<void> {
  await tx.query(
    `UPDATE searches s SET state = 'failed', error = $2, completed_at = now(),
       gallery_revision = (SELECT revision FROM galleries g
                           WHERE g.model = s.model AND g.parameters_hash = s.parameters_hash)
     WHERE id = $1 AND state <> 'completed'`,
    [searchId, reason],
  );
}
