import { Type } from 'typebox';
import { openReview } from '../../casework/reviews/open-review.ts';
import { originOf } from '../authentication/authenticate.ts';
import type { Api, ApiParts } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { idempotent } from '../requests/idempotent.ts';
import { Id, IdempotencyHeaders } from '../schemas/common.ts';
import { presentReview, REVIEW_EXAMPLE, ReviewAnswer } from './review-schema.ts';

const ReviewBody = Type.Object(
  {
    questionedExhibitId: Id,
    candidateExhibitId: Id,
    searchId: Type.Optional(
      Type.String({
        format: 'uuid',
        description: 'The search of the questioned exhibit that found the candidate.',
      }),
    ),
    masked: Type.Optional(
      Type.Boolean({
        default: false,
        description:
          'Whether the reviewer records the marks before seeing how the system scored the pair. Where an agency of the pair wants it so, it is so in any case.',
      }),
    ),
  },
  {
    additionalProperties: false,
    examples: [
      {
        questionedExhibitId: REVIEW_EXAMPLE.questioned.exhibitId,
        candidateExhibitId: REVIEW_EXAMPLE.candidate.exhibitId,
        searchId: REVIEW_EXAMPLE.searchId,
      },
    ],
  },
);

export function addOpenReview(app: Api, { clock }: ApiParts): void {
  app.post(
    '/v1/reviews',
    {
      config: { action: 'reviews.open' },
      schema: {
        operationId: 'openReview',
        summary: 'Begin the review of a candidate, or of two exhibits',
        description: 'It waits for a reviewer to take it. A pair of exhibits has one open review.',
        tags: ['reviews'],
        headers: IdempotencyHeaders,
        body: ReviewBody,
        response: {
          201: ReviewAnswer,
          ...problemResponses(
            'exhibit-not-found',
            'search-not-found',
            'pair-under-review',
            'pair-has-lead',
            'pair-not-comparable',
            'not-a-candidate',
            'idempotency-key-reused',
          ),
        },
      },
    },
    async (request, reply) => {
      const { masked = false, ...pair } = request.body;
      const { body } = await idempotent(request, reply, request.body, async (tx) => ({
        status: 201,
        body: presentReview(await openReview(tx, originOf(request), { ...pair, masked }, clock.now())),
      }));
      return reply.code(201).header('location', body.links.self).send(body);
    },
  );
}
