import type { Queryable } from '../../platform/database/database.ts';
import { Refusal } from '../refusals/refusal.ts';
import type { Review } from './review.ts';

/**
 * A review takes a person who is a trained reviewer for the agencies of both exhibits.
 *
 * @throws Refusal person-required, reviewer-not-trained
 */
export async function assertReviewer(tx: Queryable, actorId: string, review: Review): Promise<void> {
  const { rows } = await tx.query<{ kind: string; trained: boolean }>(
    `SELECT a.kind, (SELECT bool_and(is_trained_reviewer(a.id, e.agency_id)) FROM exhibits e WHERE e.id IN ($2, $3)) AS trained
     FROM actors a WHERE a.id = $1`,
    [actorId, review.questioned.exhibitId, review.candidate.exhibitId],
  );
  const [actor] = rows;
  if (actor?.kind === 'token') {
    throw new Refusal('person-required', 'A candidate is reviewed by a person; a token cannot.');
  }
  if (actor?.trained) return;
  throw new Refusal(
    'reviewer-not-trained',
    'A review takes an examiner, or a technician trained as a reviewer, for the agencies of both exhibits. An administrator records the training in the assignment.',
  );
}
