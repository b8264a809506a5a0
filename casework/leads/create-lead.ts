import { randomUUID } from 'node:crypto';
import type { Queryable } from '../../platform/database/database.ts';
import { disseminate } from '../disseminations/disseminate.ts';
import { recordEvent } from '../events/record-event.ts';
import type { Origin } from '../events/record-event.ts';
import { assertReviewer } from '../reviews/assert-reviewer.ts';
import { lockReview } from '../reviews/read-review.ts';
import { finish } from '../reviews/review-machine.ts';
import type { Review } from '../reviews/review.ts';
import { announceLead } from './announce-lead.ts';
import { leadText } from './lead-text.ts';
import type { NamedExhibit } from './lead-text.ts';
import type { Lead } from './lead.ts';
import { nextReference } from './next-reference.ts';
import { readLead } from './read-lead.ts';

/**
 * The reviewer proposes a pair as a lead. It is disseminated to the agencies of both cases at once.
 *
 * @throws Refusal review-not-found, review-taken, review-masked, step-not-allowed, person-required, reviewer-not-trained
 */
export async function createLead(
  tx: Queryable,
  origin: Origin & { actorId: string },
  { reviewId, note }: { readonly reviewId: string; readonly note?: string },
  now: Date,
): Promise<Lead> {
  const review = await lockReview(tx, reviewId);
  finish(review, origin.actorId);
  await assertReviewer(tx, origin.actorId, review);
  const id = randomUUID();
  const reference = await nextReference(tx, 'L', now);
  const [questioned, candidate] = await nameExhibits(tx, review);
  await tx.query(
    `INSERT INTO leads (id, reference, review_id, text, note, created_at, created_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [id, reference, reviewId, leadText(reference, questioned, candidate), note, now, origin.actorId],
  );
  await tx.query(`UPDATE reviews SET state = 'lead', closed_at = $2 WHERE id = $1`, [reviewId, now]);
  const lead = await readLead(tx, id);
  await disseminate(tx, lead, null, now);
  await recordEvent(tx, origin, {
    action: 'lead.created',
    subjectType: 'lead',
    subjectId: id,
    detail: { reference, reviewId },
  });
  await announceLead(tx, 'lead.created', lead, { text: lead.text }, now);
  return lead;
}

async function nameExhibits(
  tx: Queryable,
  { questioned, candidate }: Review,
): Promise<[NamedExhibit, NamedExhibit]> {
  const { rows } = await tx.query<NamedExhibit>(
    `SELECT e.kind, e.reference AS "exhibitReference", k.reference AS "caseReference", g.name AS "agencyName"
     FROM exhibits e JOIN cases k ON k.id = e.case_id JOIN agencies g ON g.id = e.agency_id
     WHERE e.id IN ($1, $2) ORDER BY e.id <> $1`,
    [questioned.exhibitId, candidate.exhibitId],
  );
  const [one, other] = rows;
  if (one === undefined || other === undefined) throw new Error('An exhibit of a review vanished.');
  return [one, other];
}
