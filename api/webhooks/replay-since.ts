import { Type } from 'typebox';
import { replaySince } from '../../casework/webhooks/replay.ts';
import { originOf } from '../authentication/authenticate.ts';
import type { Api, ApiParts } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { idempotent } from '../requests/idempotent.ts';
import { EndpointParams, IdempotencyHeaders, Moment } from '../schemas/common.ts';

const ReplayBody = Type.Object(
  {
    since: Moment,
    deadOnly: Type.Optional(
      Type.Boolean({
        default: false,
        description: 'Leaves out what was delivered, for a receiver that was away.',
      }),
    ),
  },
  { additionalProperties: false, examples: [{ since: '2026-05-12T00:00:00Z', deadOnly: true }] },
);

const Replayed = Type.Object(
  { deliveries: Type.Integer({ description: 'Messages that are sent again.' }) },
  { description: 'They are due now.', examples: [{ deliveries: 17 }] },
);

export function addReplaySince(app: Api, { clock }: ApiParts): void {
  app.post(
    '/v1/webhook-endpoints/:endpointId/replay',
    {
      config: { action: 'webhooks.replay' },
      schema: {
        operationId: 'replaySince',
        summary: 'Send a webhook endpoint all messages since a moment again',
        description: 'Each has the id that it had: a receiver that keeps ids knows what it has already.',
        tags: ['notification'],
        headers: IdempotencyHeaders,
        params: EndpointParams,
        body: ReplayBody,
        response: {
          202: Replayed,
          ...problemResponses(
            'webhook-endpoint-not-found',
            'webhook-endpoint-disabled',
            'idempotency-key-reused',
          ),
        },
      },
    },
    async (request, reply) => {
      const { endpointId } = request.params;
      const { since, deadOnly = false } = request.body;
      const wish = { since: new Date(since), deadOnly };
      const { body } = await idempotent(request, reply, request.body, async (tx) => ({
        status: 202,
        body: { deliveries: await replaySince(tx, originOf(request), endpointId, wish, clock.now()) },
      }));
      return reply.code(202).send(body);
    },
  );
}
