import { replayDelivery } from '../../casework/webhooks/replay.ts';
import { originOf } from '../authentication/authenticate.ts';
import type { Api, ApiParts } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { idempotent } from '../requests/idempotent.ts';
import { DeliveryParams, IdempotencyHeaders } from '../schemas/common.ts';
import { presentWebhookDelivery, WebhookDeliveryAnswer } from './webhook-schema.ts';

export function addReplayWebhookDelivery(app: Api, { clock }: ApiParts): void {
  app.post(
    '/v1/webhook-deliveries/:deliveryId/replay',
    {
      config: { action: 'webhookDeliveries.replay' },
      schema: {
        operationId: 'replayWebhookDelivery',
        summary: 'Send a message to a webhook again, whatever became of it',
        tags: ['notification'],
        headers: IdempotencyHeaders,
        params: DeliveryParams,
        response: {
          202: WebhookDeliveryAnswer,
          ...problemResponses(
            'webhook-delivery-not-found',
            'webhook-endpoint-disabled',
            'idempotency-key-reused',
          ),
        },
      },
    },
    async (request, reply) => {
      const { deliveryId } = request.params;
      const { body } = await idempotent(request, reply, null, async (tx) => ({
        status: 202,
        body: presentWebhookDelivery(await replayDelivery(tx, originOf(request), deliveryId, clock.now())),
      }));
      return reply.code(202).send(body);
    },
  );
}
