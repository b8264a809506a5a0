import { Type } from 'typebox';
import { listDeliveries } from '../../casework/webhooks/list-deliveries.ts';
import type { Api } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { Id, Next } from '../schemas/common.ts';
import { given } from '../schemas/given.ts';
import { pageWish } from '../schemas/page-wish.ts';
import { deliveryQuery } from './delivery-schema.ts';
import { presentWebhookDelivery, WEBHOOK_DELIVERY_EXAMPLE, WebhookDeliveryAnswer } from './webhook-schema.ts';

const DeliveryQuery = Type.Object(
  { ...deliveryQuery, endpointId: Type.Optional(Id) },
  { additionalProperties: false },
);

const DeliveryList = Type.Object(
  { deliveries: Type.Array(WebhookDeliveryAnswer), next: Next },
  { description: 'A page of deliveries.', examples: [{ deliveries: [WEBHOOK_DELIVERY_EXAMPLE] }] },
);

export function addListWebhookDeliveries(app: Api): void {
  app.get(
    '/v1/webhook-deliveries',
    {
      config: { action: 'webhookDeliveries.list' },
      schema: {
        operationId: 'listWebhookDeliveries',
        summary: 'Messages to webhooks, the newest first: what is due, what arrived, what is dead',
        tags: ['notification'],
        querystring: DeliveryQuery,
        response: { 200: DeliveryList, ...problemResponses('cursor-unknown') },
      },
    },
    async (request) => {
      const { state, endpointId } = request.query;
      const wish = { ...pageWish(request.query), ...given({ state, endpointId }) };
      const { rows, next } = await listDeliveries(request.database, wish);
      return { deliveries: rows.map(presentWebhookDelivery), ...given({ next }) };
    },
  );
}
