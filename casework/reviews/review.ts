import type { ReviewState, SetAsideReason } from './review-state.ts';

/** One of the two exhibits of a review. */
interface Side {
  readonly exhibitId: string;
  readonly exhibitReference: string;
  readonly caseId: string;
  readonly caseReference: string;
}

/** A candidate that somebody looks at: whether it is worth a comparison under the microscope. */
export interface Review {
  readonly id: string;
  readonly questioned: Side;
  readonly candidate: Side;
  /** The search that found the candidate, where the review began from one. */
  readonly searchId: string | null;
  /** The candidate's place in that search; null also while it is hidden from whoever asks. */
  readonly searchRank: number | null;
  readonly state: ReviewState;
  /** Whether the reviewer records the marks before seeing how the system scored the pair. */
  readonly masked: boolean;
  /** Whether the reviewer has recorded them. */
  readonly recorded: boolean;
  readonly reviewerId: string | null;
  readonly reviewerName: string | null;
  readonly setAsideBecause: SetAsideReason | null;
  readonly setAsideNote: string | null;
  /** The lead that it became. */
  readonly leadId: string | null;
  readonly openedAt: Date;
  readonly openedById: string;
  readonly openedByName: string;
  readonly closedAt: Date | null;
}

const side = (exhibit: string, ofCase: string): string =>
  `json_build_object('exhibitId', ${exhibit}.id, 'exhibitReference', ${exhibit}.reference,
                     'caseId', ${ofCase}.id, 'caseReference', ${ofCase}.reference)`;

/** Reads reviews in the names of `Review`; to be followed by a WHERE clause on `r`. */
export const SELECT_REVIEWS = `
  SELECT r.id, ${side('q', 'qk')} AS questioned, ${side('c', 'ck')} AS candidate,
         r.search_id AS "searchId", found.rank AS "searchRank", r.state, r.masked,
         EXISTS (SELECT FROM observations o WHERE o.review_id = r.id AND o.observed_by = r.reviewer) AS recorded,
         r.reviewer AS "reviewerId", reviewer.name AS "reviewerName",
         r.set_aside_because AS "setAsideBecause", r.set_aside_note AS "setAsideNote", l.id AS "leadId",
         r.opened_at AS "openedAt", r.opened_by AS "openedById", opener.name AS "openedByName",
         r.closed_at AS "closedAt"
  FROM reviews r
  JOIN exhibits q ON q.id = r.questioned_exhibit_id JOIN cases qk ON qk.id = q.case_id
  JOIN exhibits c ON c.id = r.candidate_exhibit_id JOIN cases ck ON ck.id = c.case_id
  JOIN actors opener ON opener.id = r.opened_by
  LEFT JOIN actors reviewer ON reviewer.id = r.reviewer
  LEFT JOIN candidates found ON found.search_id = r.search_id AND found.exhibit_id = r.candidate_exhibit_id
  LEFT JOIN leads l ON l.review_id = r.id`;
