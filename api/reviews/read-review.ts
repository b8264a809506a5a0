import { listObservations } from '../../casework/reviews/list-observations.ts';
import { readReview } from '../../casework/reviews/read-review.ts';
import type { Api } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { ReviewParams } from '../schemas/common.ts';
import { presentReviewDetail, ReviewDetail } from './observation-schema.ts';

export function addReadReview(app: Api): void {
  app.get(
    '/v1/reviews/:reviewId',
    {
      config: { action: 'reviews.read' },
      schema: {
        operationId: 'readReview',
        summary: 'Read a review, with what was recorded of the marks',
        tags: ['reviews'],
        params: ReviewParams,
        response: { 200: ReviewDetail, ...problemResponses('review-not-found') },
      },
    },
    async (request) => {
      const { reviewId } = request.params;
      return request.database.transaction(async (tx) =>
        presentReviewDetail(await readReview(tx, reviewId), await listObservations(tx, reviewId)),
      );
    },
  );
}
