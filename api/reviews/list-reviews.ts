import { Type } from 'typebox';
import { listReviews } from '../../casework/reviews/list-reviews.ts';
import { REVIEW_STATES } from '../../casework/reviews/review-state.ts';
import type { Api } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { Id, Next, PageQuery } from '../schemas/common.ts';
import { given } from '../schemas/given.ts';
import { pageWish } from '../schemas/page-wish.ts';
import { presentReview, REVIEW_EXAMPLE, ReviewAnswer } from './review-schema.ts';

const ReviewsQuery = Type.Object(
  {
    ...PageQuery.properties,
    state: Type.Optional(Type.Enum([...REVIEW_STATES])),
    reviewerId: Type.Optional(Id),
    exhibitId: Type.Optional(Type.String({ format: 'uuid', description: 'On either side.' })),
  },
  { additionalProperties: false },
);

const ReviewList = Type.Object(
  { reviews: Type.Array(ReviewAnswer), next: Next },
  { description: 'A page of reviews.', examples: [{ reviews: [REVIEW_EXAMPLE] }] },
);

export function addListReviews(app: Api): void {
  app.get(
    '/v1/reviews',
    {
      config: { action: 'reviews.list' },
      schema: {
        operationId: 'listReviews',
        summary: 'List reviews, the newest first',
        tags: ['reviews'],
        querystring: ReviewsQuery,
        response: { 200: ReviewList, ...problemResponses('cursor-unknown') },
      },
    },
    async (request) => {
      const { query } = request;
      const { rows, next } = await listReviews(request.database, query, pageWish(query));
      return { reviews: rows.map(presentReview), ...given({ next }) };
    },
  );
}
