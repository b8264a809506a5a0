import { Type } from 'typebox';
import type { Static } from 'typebox';
import { REVIEW_STATES, SET_ASIDE_REASONS } from '../../casework/reviews/review-state.ts';
import type { Review } from '../../casework/reviews/review.ts';
import { Id, Link, Moment, Somebody } from '../schemas/common.ts';
import { given } from '../schemas/given.ts';

const Side = Type.Object({
  exhibitId: Id,
  exhibitReference: Type.String(),
  caseId: Id,
  caseReference: Type.String(),
});

export const reviewFields = {
  id: Id,
  state: Type.Enum([...REVIEW_STATES], {
    description: '`open` waits for a reviewer, `in_review` has one; then it is set aside, or becomes a lead.',
  }),
  questioned: Side,
  candidate: Side,
  searchId: Type.Optional(
    Type.String({ format: 'uuid', description: 'The search that found the candidate.' }),
  ),
  searchRank: Type.Optional(
    Type.Integer({ description: 'The place of the candidate there; not told while it is hidden from you.' }),
  ),
  masked: Type.Boolean({
    description:
      'Whether the reviewer records the marks first: until then the service shows them neither candidates nor comparisons of this pair.',
  }),
  recorded: Type.Boolean({ description: 'Whether the reviewer has recorded the marks.' }),
  reviewer: Type.Optional(Somebody),
  setAside: Type.Optional(
    Type.Object({ because: Type.Enum([...SET_ASIDE_REASONS]), note: Type.Optional(Type.String()) }),
  ),
  leadId: Type.Optional(Type.String({ format: 'uuid', description: 'The lead that it became.' })),
  openedAt: Moment,
  openedBy: Somebody,
  closedAt: Type.Optional(Moment),
  links: Type.Object({ self: Link, questioned: Link, candidate: Link, search: Type.Optional(Link) }),
};

export const REVIEW_EXAMPLE = {
  id: '7d5e3b1a-2c4f-4a6b-8d9e-0f1a2b3c4d5e',
  state: 'in_review',
  questioned: {
    exhibitId: 'a3f0f7a4-4f0b-4a27-8d0e-7f5d3f7b2c22',
    exhibitReference: 'A-3',
    caseId: '3d1b0c0a-6a8e-4e0e-9d6c-0d1f3b8a5c11',
    caseReference: '2026-0417',
  },
  candidate: {
    exhibitId: 'c1f4f0a2-62f3-4a35-8a53-1f1d7c0c4d33',
    exhibitReference: 'B-1',
    caseId: '5b2a9c8d-7e6f-4a5b-9c8d-7e6f5a4b3c2d',
    caseReference: '2025-0112',
  },
  searchId: 'e7b6a1de-70b5-4b49-9d70-9a2f1c6d5e44',
  searchRank: 1,
  masked: false,
  recorded: false,
  reviewer: { id: '0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d', name: 'Anna Brown' },
  openedAt: '2026-05-12T14:03:09.120Z',
  openedBy: { id: '0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d', name: 'Anna Brown' },
  links: {
    self: '/v1/reviews/7d5e3b1a-2c4f-4a6b-8d9e-0f1a2b3c4d5e',
    questioned: '/v1/exhibits/a3f0f7a4-4f0b-4a27-8d0e-7f5d3f7b2c22',
    candidate: '/v1/exhibits/c1f4f0a2-62f3-4a35-8a53-1f1d7c0c4d33',
    search: '/v1/searches/e7b6a1de-70b5-4b49-9d70-9a2f1c6d5e44',
  },
};

export const ReviewAnswer = Type.Object(reviewFields, {
  description: 'The review.',
  examples: [REVIEW_EXAMPLE],
});

/** A review as clients see it. */
export function presentReview(review: Review): Static<typeof ReviewAnswer> {
  const { id, state, questioned, candidate, searchId, searchRank, masked, recorded } = review;
  const { reviewerId, reviewerName, setAsideBecause: because, setAsideNote: note, leadId } = review;
  return {
    id,
    state,
    questioned,
    candidate,
    ...given({ searchId, searchRank }),
    masked,
    recorded,
    ...given({
      reviewer: reviewerId === null ? null : { id: reviewerId, name: reviewerName ?? '' },
      setAside: because === null ? null : { because, ...given({ note }) },
      leadId,
    }),
    openedAt: review.openedAt.toISOString(),
    openedBy: { id: review.openedById, name: review.openedByName },
    ...given({ closedAt: review.closedAt?.toISOString() ?? null }),
    links: {
      self: `/v1/reviews/${id}`,
      questioned: `/v1/exhibits/${questioned.exhibitId}`,
      candidate: `/v1/exhibits/${candidate.exhibitId}`,
      ...given({ search: searchId === null ? null : `/v1/searches/${searchId}` }),
    },
  };
}
