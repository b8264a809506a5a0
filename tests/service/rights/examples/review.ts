import { about, listed, reads } from './example.ts';
import type { Example, Examples } from './example.ts';
import { openReview } from '../enter-review.ts';
import { opinion } from '../../../support/laboratory-under-test.ts';

/** Steps that depend on whose turn it is, and on what came before. */
const step = (send: Example['send']): Example => about(send, { permitted: 'is answered' });
const onReview = (word: string, json: unknown = undefined): Example =>
  step(({ reviewId }) => ({ path: `/v1/reviews/${reviewId}/${word}`, json }));
const onLead = (word: string, json: unknown = {}): Example =>
  step(({ leadId }) => ({ path: `/v1/leads/${leadId}/${word}`, json }));

const freshReview: Example['fresh'] = async ({ agencyId }, made) => ({
  reviewId: await openReview(made, agencyId),
});

/** From a candidate to a hit. */
export const REVIEW: Examples = {
  'POST /v1/reviews': step(({ exhibitId, otherExhibitId }) => ({
    path: '/v1/reviews',
    json: { questionedExhibitId: exhibitId, candidateExhibitId: otherExhibitId },
  })),
  'GET /v1/reviews': listed('/v1/reviews'),
  'GET /v1/reviews/:reviewId': reads(({ reviewId }) => `/v1/reviews/${reviewId}`),
  'POST /v1/reviews/:reviewId/take': reads(({ reviewId }) => `/v1/reviews/${reviewId}/take`, {
    fresh: freshReview,
  }),
  'POST /v1/reviews/:reviewId/release': onReview('release'),
  'POST /v1/reviews/:reviewId/assign': step(({ reviewId, personId }) => ({
    path: `/v1/reviews/${reviewId}/assign`,
    json: { reviewerId: personId },
  })),
  'POST /v1/reviews/:reviewId/observations': step(({ reviewId, exhibitId }) => ({
    path: `/v1/reviews/${reviewId}/observations`,
    json: {
      marks: [{ exhibitId, mark: 'breech_face', suitability: 'suitable', characteristics: 'Arched.' }],
    },
  })),
  'POST /v1/reviews/:reviewId/set-aside': onReview('set-aside', { because: 'no_agreement_seen' }),
  'PUT /v1/agencies/:agencyId/review-rules': about(
    ({ agencyId }) => ({ path: `/v1/agencies/${agencyId}/review-rules`, json: { masked: false } }),
    { foreign: 'refused' },
  ),
  'POST /v1/leads': step(({ reviewId }) => ({ path: '/v1/leads', json: { reviewId } })),
  'GET /v1/leads': listed('/v1/leads'),
  'GET /v1/leads/:leadId': reads(({ leadId }) => `/v1/leads/${leadId}`),
  'POST /v1/leads/:leadId/withdrawal': onLead('withdrawal', { reason: 'A test.' }),
  'POST /v1/leads/:leadId/confirmation-request': step(({ leadId }) => ({
    path: `/v1/leads/${leadId}/confirmation-request`,
  })),
  'POST /v1/leads/:leadId/conclusions': onLead('conclusions', opinion('unsuitable')),
  'POST /v1/leads/:leadId/verifications': onLead('verifications', opinion('unsuitable')),
  'POST /v1/leads/:leadId/third-examination': step(({ leadId, personId }) => ({
    path: `/v1/leads/${leadId}/third-examination`,
    json: { examinerId: personId },
  })),
  'POST /v1/leads/:leadId/conclusions/:conclusionId/withdrawal': step(({ leadId, conclusionId }) => ({
    path: `/v1/leads/${leadId}/conclusions/${conclusionId}/withdrawal`,
    json: { reason: 'A test.' },
  })),
  'POST /v1/leads/:leadId/acknowledgement': onLead('acknowledgement'),
  'POST /v1/leads/:leadId/outcome': onLead('outcome', { outcome: 'no_new_information' }),
  'GET /v1/hits': listed('/v1/hits'),
  'GET /v1/hits/:hitId': reads(({ hitId }) => `/v1/hits/${hitId}`),
  'POST /v1/known-links': step(({ caseId, otherCaseId }) => ({
    path: '/v1/known-links',
    json: { caseIds: [caseId, otherCaseId], reason: 'One investigation.' },
  })),
  'GET /v1/known-links': listed('/v1/known-links'),
  'GET /v1/known-links/:linkId': reads(({ linkId }) => `/v1/known-links/${linkId}`),
  'POST /v1/known-links/:linkId/withdrawal': step(({ linkId }) => ({
    path: `/v1/known-links/${linkId}/withdrawal`,
    json: { reason: 'A test.' },
  })),
};
