import { about, listed, reads } from './example.ts';
import type { Example, Examples } from './example.ts';
import { endpointOf, POLICY, tell } from '../enter-notification.ts';

const ownItem: Example['fresh'] = async ({ agencyId }, { mode }, { actorId }) => ({
  itemId: await tell(mode.database(), actorId, agencyId),
});

/** What people and systems are told. */
export const NOTIFICATION: Examples = {
  'GET /v1/inbox': listed('/v1/inbox'),
  'POST /v1/inbox/:itemId/read': reads(({ itemId }) => `/v1/inbox/${itemId}/read`, { fresh: ownItem }),
  'GET /v1/inbox/events': listed('/v1/inbox/events'),
  'GET /v1/me/notification-preferences': listed('/v1/me/notification-preferences'),
  'PUT /v1/me/notification-preferences': {
    ...listed(''),
    send: () => ({ path: '/v1/me/notification-preferences', json: { email: true } }),
  },
  'GET /v1/agencies/:agencyId/notification-policy': reads(
    ({ agencyId }) => `/v1/agencies/${agencyId}/notification-policy`,
    { foreign: 'refused' },
  ),
  'PUT /v1/agencies/:agencyId/notification-policy': about(
    ({ agencyId }) => ({ path: `/v1/agencies/${agencyId}/notification-policy`, json: POLICY }),
    { foreign: 'refused' },
  ),
  'GET /v1/escalations': listed('/v1/escalations'),
  'POST /v1/webhook-endpoints': about(
    ({ agencyId }) => ({ path: '/v1/webhook-endpoints', json: endpointOf(agencyId) }),
    { foreign: 'refused' },
  ),
  'GET /v1/webhook-endpoints': listed('/v1/webhook-endpoints'),
  'GET /v1/webhook-endpoints/:endpointId': reads(({ endpointId }) => `/v1/webhook-endpoints/${endpointId}`),
  'PATCH /v1/webhook-endpoints/:endpointId': about(({ endpointId }) => ({
    path: `/v1/webhook-endpoints/${endpointId}`,
    json: { description: 'Renamed' },
  })),
  'POST /v1/webhook-endpoints/:endpointId/secret': reads(
    ({ endpointId }) => `/v1/webhook-endpoints/${endpointId}/secret`,
  ),
  'POST /v1/webhook-endpoints/:endpointId/test': reads(
    ({ endpointId }) => `/v1/webhook-endpoints/${endpointId}/test`,
  ),
  'POST /v1/webhook-endpoints/:endpointId/replay': about(({ endpointId }) => ({
    path: `/v1/webhook-endpoints/${endpointId}/replay`,
    json: { since: '2026-01-01T00:00:00Z' },
  })),
  'GET /v1/webhook-deliveries': listed('/v1/webhook-deliveries'),
  'POST /v1/webhook-deliveries/:deliveryId/replay': reads(
    ({ webhookDeliveryId }) => `/v1/webhook-deliveries/${webhookDeliveryId}/replay`,
  ),
  'GET /v1/email-deliveries': listed('/v1/email-deliveries'),
  'POST /v1/email-deliveries/:deliveryId/resend': reads(
    ({ emailDeliveryId }) => `/v1/email-deliveries/${emailDeliveryId}/resend`,
  ),
};
