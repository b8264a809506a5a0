import { releaseReview } from '../../casework/reviews/release-review.ts';
import { originOf } from '../authentication/authenticate.ts';
import type { Api } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { idempotent } from '../requests/idempotent.ts';
import { IdempotencyHeaders, ReviewParams } from '../schemas/common.ts';
import { presentReview, ReviewAnswer } from './review-schema.ts';

export function addReleaseReview(app: Api): void {
  app.post(
    '/v1/reviews/:reviewId/release',
    {
      config: { action: 'reviews.release' },
      schema: {
        operationId: 'releaseReview',
        summary: 'Give a review back, or, as a supervisor, take it from its reviewer',
        tags: ['reviews'],
        headers: IdempotencyHeaders,
        params: ReviewParams,
        response: {
          200: ReviewAnswer,
          ...problemResponses(
            'review-not-found',
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
        body: presentReview(await releaseReview(tx, originOf(request), reviewId)),
      }));
      return body;
    },
  );
}
