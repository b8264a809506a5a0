import type { Queryable } from '../../platform/database/database.ts';
import type { Observation } from './observation.ts';

/** What was recorded in a review, in order. */
export async function listObservations(db: Queryable, reviewId: string): Promise<Observation[]> {
  const { rows } = await db.query<Observation>(
    `SELECT o.version, o.observed_by AS "observedById", a.name AS "observedByName", o.observed_at AS "observedAt",
            o.scores_shown AS "scoresShown", o.marks, o.note
     FROM observations o JOIN actors a ON a.id = o.observed_by WHERE o.review_id = $1 ORDER BY o.version`,
    [reviewId],
  );
  return rows;
}
