import { Type } from 'typebox';
import { SET_ASIDE_REASONS } from '../../casework/reviews/review-state.ts';
import { setAsideReview } from '../../casework/reviews/set-aside-review.ts';
import { originOf } from '../authentication/authenticate.ts';
import type { Api, ApiParts } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { idempotent } from '../requests/idempotent.ts';
import { IdempotencyHeaders, ReviewParams } from '../schemas/common.ts';
import { paragraph } from '../schemas/text.ts';
import { presentReview, ReviewAnswer } from './review-schema.ts';
const Body = Type.Object(
  { because: Type.Enum([...SET_ASIDE_REASONS]), note: Type.Optional(paragraph(5000)) },
  { additionalProperties: false, examples: [{ because: 'no_agreement_seen' }] },
);

export function addSetAsideReview(app: Api, { clock }: ApiParts): void {
  app.post(
    '/v1/reviews/:reviewId/set-aside',
    {
      config: { action: 'reviews.set_aside' },
      schema: {
        operationId: 'setAsideReview',
        summary: 'End a review without a lead',
        description: 'The pair may be reviewed again later.',
        tags: ['reviews'],
        headers: IdempotencyHeaders,
        params: ReviewParams,
        body: Body,
        response: {
          200: ReviewAnswer,
          ...problemResponses(
            'review-not-found',
            'review-taken',
            'review-masked',
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
        body: presentReview(await setAsideReview(tx, originOf(request), reviewId, request.body, clock.now())),
      }));
      return body;
    },
  );
}
