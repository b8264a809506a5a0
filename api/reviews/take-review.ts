import { takeReview } from '../../casework/reviews/take-review.ts';
import { originOf } from '../authentication/authenticate.ts';
import type { Api, ApiParts } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { idempotent } from '../requests/idempotent.ts';
import { IdempotencyHeaders, ReviewParams } from '../schemas/common.ts';
import { presentReview, ReviewAnswer } from './review-schema.ts';

export function addTakeReview(app: Api, { clock }: ApiParts): void {
  app.post(
    '/v1/reviews/:reviewId/take',
    {
      config: { action: 'reviews.take' },
      schema: {
        operationId: 'takeReview',
        summary: 'Become the reviewer of a review that nobody has',
        description: 'A second reviewer is told who has it.',
        tags: ['reviews'],
        headers: IdempotencyHeaders,
        params: ReviewParams,
        response: {
          200: ReviewAnswer,
          ...problemResponses(
            'review-not-found',
            'person-required',
            'reviewer-not-trained',
            'review-taken',
            'step-not-allowed',
            'idempotency-key-reused',
          ),
        },
      },
    },
    async (request, reply) => {
      const { reviewId } = request.params;
      const { body } = await idempotent(request, reply, null, async (tx) => ({
        status: 200,
        body: presentReview(await takeReview(tx, originOf(request), reviewId, clock.now())),
      }));
      return body;
    },
  );
}
