import { Type } from 'typebox';
import type { Static } from 'typebox';
import type { WebhookDelivery } from '../../casework/webhooks/list-deliveries.ts';
import { Id, Link } from '../schemas/common.ts';
import { DELIVERY_EXAMPLE, deliveryFields, presentDelivery } from './delivery-schema.ts';

const endpointId = '2f6e1b54-90c7-4b3d-8a1e-6d5c4f3b2a19';

export const WEBHOOK_DELIVERY_EXAMPLE = {
  ...DELIVERY_EXAMPLE,
  endpointId,
  webhookId: 'd9f0c8b7-3a56-4e12-9c4d-8b7a6f5e4d3c',
  links: { endpoint: `/v1/webhook-endpoints/${endpointId}` },
};

export const WebhookDeliveryAnswer = Type.Object(
  {
    ...deliveryFields,
    endpointId: Id,
    webhookId: Type.String({ description: 'The header `webhook-id` of every try.' }),
    links: Type.Object({ endpoint: Link }),
  },
  { description: 'The delivery.', examples: [WEBHOOK_DELIVERY_EXAMPLE] },
);

/** A message to an endpoint as clients see it. */
export function presentWebhookDelivery(delivery: WebhookDelivery): Static<typeof WebhookDeliveryAnswer> {
  const { endpointId, announcementId } = delivery;
  return {
    ...presentDelivery(delivery),
    endpointId,
    webhookId: announcementId,
    links: { endpoint: `/v1/webhook-endpoints/${endpointId}` },
  };
}
