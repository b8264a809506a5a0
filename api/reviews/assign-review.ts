import { Type } from 'typebox';
import { assignReview } from '../../casework/reviews/assign-review.ts';
import { originOf } from '../authentication/authenticate.ts';
import type { Api, ApiParts } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { idempotent } from '../requests/idempotent.ts';
import { Id, IdempotencyHeaders, ReviewParams } from '../schemas/common.ts';
import { presentReview, REVIEW_EXAMPLE, ReviewAnswer } from './review-schema.ts';
const Body = Type.Object(
  { reviewerId: Id },
  { additionalProperties: false, examples: [{ reviewerId: REVIEW_EXAMPLE.reviewer.id }] },
);

export function addAssignReview(app: Api, { clock }: ApiParts): void {
  app.post(
    '/v1/reviews/:reviewId/assign',
    {
      config: { action: 'reviews.assign' },
      schema: {
        operationId: 'assignReview',
        summary: 'As a supervisor, give a review to a reviewer, whoever has it',
        tags: ['reviews'],
        headers: IdempotencyHeaders,
        params: ReviewParams,
        body: Body,
        response: {
          200: ReviewAnswer,
          ...problemResponses(
            'review-not-found',
            'person-required',
            'reviewer-not-trained',
            'step-not-allowed',
            'idempotency-key-reused',
          ),
        },
      },
    },
    async (request, reply) => {
      const { reviewId } = request.params;
      const { body } = await idempotent(request, reply, request.body, async (tx) => ({
        status: 200,
        body: presentReview(
          await assignReview(tx, originOf(request), reviewId, request.body.reviewerId, clock.now()),
        ),
      }));
      return body;
    },
  );
}
