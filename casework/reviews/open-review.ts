import { randomUUID } from 'node:crypto';
import type { Queryable } from '../../platform/database/database.ts';
import { recordEvent } from '../events/record-event.ts';
import type { Origin } from '../events/record-event.ts';
import { readExhibit } from '../exhibits/read-exhibit.ts';
import { Refusal } from '../refusals/refusal.ts';
import { readSearch } from '../searches/read-search.ts';
import { readReview } from './read-review.ts';
import type { Review } from './review.ts';

/** A pair to be looked at. */
export interface NewReview {
  readonly questionedExhibitId: string;
  readonly candidateExhibitId: string;
  /** The search that found the candidate. */
  readonly searchId?: string;
  /** Whether the marks are to be recorded first; it is so anyway where an agency of the pair wants it. */
  readonly masked: boolean;
}

/**
 * Begins the review of a candidate of a search, or of two exhibits named directly. A pair has one open review.
 *
 * @throws Refusal exhibit-not-found, search-not-found, pair-not-comparable, not-a-candidate, pair-has-lead,
 *   pair-under-review
 */
export async function openReview(
  tx: Queryable,
  origin: Origin & { actorId: string },
  wish: NewReview,
  now: Date,
): Promise<Review> {
  const { questionedExhibitId, candidateExhibitId, searchId } = wish;
  await assertPair(tx, questionedExhibitId, candidateExhibitId);
  if (searchId !== undefined) await assertCandidate(tx, wish, searchId);
  const id = randomUUID();
  const { rowCount } = await tx.query(
    `INSERT INTO reviews (id, questioned_exhibit_id, candidate_exhibit_id, search_id, masked, opened_at, opened_by)
     SELECT $1, $2::uuid, $3::uuid, $4, $5 OR bool_or(a.masked_reviews), $6, $7
     FROM exhibits e JOIN agencies a ON a.id = e.agency_id WHERE e.id IN ($2, $3)
     ON CONFLICT (least(questioned_exhibit_id, candidate_exhibit_id), greatest(questioned_exhibit_id, candidate_exhibit_id))
       WHERE state IN ('open', 'in_review') DO NOTHING`,
    [id, questionedExhibitId, candidateExhibitId, searchId, wish.masked, now, origin.actorId],
  );
  if (rowCount === 0) throw await underReview(tx, questionedExhibitId, candidateExhibitId);
  // Afterwards: an earlier review of the pair may have become a lead while this one waited for it to end.
  await assertWithoutLead(tx, questionedExhibitId, candidateExhibitId);
  const review = await readReview(tx, id);
  await recordEvent(tx, origin, {
    action: 'review.opened',
    subjectType: 'review',
    subjectId: id,
    detail: { questionedExhibitId, candidateExhibitId, searchId, masked: review.masked },
  });
  return review;
}

async function assertPair(tx: Queryable, questionedId: string, candidateId: string): Promise<void> {
  const [one, other] = [await readExhibit(tx, questionedId), await readExhibit(tx, candidateId)];
  if (one.id === other.id) {
    throw new Refusal('pair-not-comparable', 'An exhibit is not compared with itself. Name two exhibits.');
  }
  if (one.kind !== other.kind) {
    throw new Refusal('pair-not-comparable', 'A cartridge case and a bullet bear no marks in common.');
  }
}

async function assertCandidate(
  tx: Queryable,
  { questionedExhibitId, candidateExhibitId }: NewReview,
  searchId: string,
): Promise<void> {
  const { exhibitIds } = await readSearch(tx, searchId);
  const { rowCount } = await tx.query(`SELECT 1 FROM candidates WHERE search_id = $1 AND exhibit_id = $2`, [
    searchId,
    candidateExhibitId,
  ]);
  if (rowCount > 0 && exhibitIds.includes(questionedExhibitId)) return;
  throw new Refusal(
    'not-a-candidate',
    `The search ${searchId} of the questioned exhibit has no such candidate. Name the search that found it, or none.`,
  );
}

async function assertWithoutLead(tx: Queryable, one: string, other: string): Promise<void> {
  const { rows } = await tx.query<{ id: string; reference: string }>(
    `SELECT id, reference FROM leads WHERE state <> 'withdrawn' AND exhibit_a IN ($1, $2) AND exhibit_b IN ($1, $2)`,
    [one, other],
  );
  const [lead] = rows;
  if (lead === undefined) return;
  throw new Refusal('pair-has-lead', `The pair has the lead ${lead.reference}. Go on with that.`, {
    leadId: lead.id,
  });
}

async function underReview(tx: Queryable, one: string, other: string): Promise<Refusal> {
  const { rows } = await tx.query<{ id: string; reviewer: string | null }>(
    `SELECT r.id, a.name AS reviewer FROM reviews r LEFT JOIN actors a ON a.id = r.reviewer
     WHERE r.state IN ('open', 'in_review')
       AND r.questioned_exhibit_id IN ($1, $2) AND r.candidate_exhibit_id IN ($1, $2)`,
    [one, other],
  );
  const [review] = rows;
  const who = review?.reviewer == null ? 'nobody has taken it yet' : `${review.reviewer} has it`;
  return new Refusal('pair-under-review', `The pair is under review already: ${who}.`, {
    reviewId: review?.id ?? '',
  });
}
