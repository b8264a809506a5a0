import { testEndpoint } from '../../casework/webhooks/test-endpoint.ts';
import { originOf } from '../authentication/authenticate.ts';
import { presentWebhookDelivery, WebhookDeliveryAnswer } from '../deliveries/webhook-schema.ts';
import type { Api, ApiParts } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { idempotent } from '../requests/idempotent.ts';
import { EndpointParams, IdempotencyHeaders } from '../schemas/common.ts';

export function addTestEndpoint(app: Api, { clock }: ApiParts): void {
  app.post(
    '/v1/webhook-endpoints/:endpointId/test',
    {
      config: { action: 'webhooks.test' },
      schema: {
        operationId: 'testWebhookEndpoint',
        summary: 'Send a webhook endpoint a message of the type `webhook.test`',
        tags: ['notification'],
        headers: IdempotencyHeaders,
        params: EndpointParams,
        response: {
          202: WebhookDeliveryAnswer,
          ...problemResponses('webhook-endpoint-not-found', 'idempotency-key-reused'),
        },
      },
    },
    async (request, reply) => {
      const { endpointId } = request.params;
      const { body } = await idempotent(request, reply, null, async (tx) => ({
        status: 202,
        body: presentWebhookDelivery(await testEndpoint(tx, originOf(request), endpointId, clock.now())),
      }));
      return reply.code(202).send(body);
    },
  );
}
