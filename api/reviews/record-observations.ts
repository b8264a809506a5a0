import type { Static } from 'typebox';
import type { Origin } from '../../casework/events/record-event.ts';
import { listObservations } from '../../casework/reviews/list-observations.ts';
import { readReview } from '../../casework/reviews/read-review.ts';
import { recordObservations } from '../../casework/reviews/record-observations.ts';
import type { Queryable } from '../../platform/database/database.ts';
import { originOf } from '../authentication/authenticate.ts';
import type { Api, ApiParts } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { idempotent } from '../requests/idempotent.ts';
import { IdempotencyHeaders, ReviewParams } from '../schemas/common.ts';
import { ObservationBody, presentReviewDetail, ReviewDetail } from './observation-schema.ts';

export function addRecordObservations(app: Api, { clock }: ApiParts): void {
  app.post(
    '/v1/reviews/:reviewId/observations',
    {
      config: { action: 'reviews.observe' },
      schema: {
        operationId: 'recordObservations',
        summary: 'Record what the marks show',
        description:
          'The record is frozen; recording again adds a version. In a masked review the first one shows its reviewer how the system scored the pair.',
        tags: ['reviews'],
        headers: IdempotencyHeaders,
        params: ReviewParams,
        body: ObservationBody,
        response: {
          201: ReviewDetail,
          ...problemResponses(
            'marks-not-of-pair',
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
      const { body } = await idempotent(request, reply, request.body, async (tx) => ({
        status: 201,
        body: await record(tx, originOf(request), reviewId, request.body, clock.now()),
      }));
      return reply.code(201).header('location', body.links.self).send(body);
    },
  );
}

async function record(
  tx: Queryable,
  origin: Origin & { actorId: string },
  reviewId: string,
  observations: Static<typeof ObservationBody>,
  now: Date,
) {
  await recordObservations(tx, origin, reviewId, observations, now);
  return presentReviewDetail(await readReview(tx, reviewId), await listObservations(tx, reviewId));
}
