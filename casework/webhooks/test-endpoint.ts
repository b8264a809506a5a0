import { randomUUID } from 'node:crypto';
import type { Queryable } from '../../platform/database/database.ts';
import { notifyDeliveries } from '../deliveries/notify.ts';
import type { Origin } from '../events/record-event.ts';
import { recordEvent } from '../events/record-event.ts';
import { announce } from '../notifications/announce.ts';
import { readDelivery } from './list-deliveries.ts';
import type { WebhookDelivery } from './list-deliveries.ts';
import { readEndpoint } from './read-endpoint.ts';

/**
 * Sends an endpoint a message that says nothing, to see whether it arrives. An endpoint that is disabled is sent it
 * too: once, since its state is what the test shall help to mend.
 *
 * @throws Refusal webhook-endpoint-not-found
 */
export async function testEndpoint(
  tx: Queryable,
  origin: Origin,
  endpointId: string,
  now: Date,
): Promise<WebhookDelivery> {
  const { agencyId } = await readEndpoint(tx, endpointId);
  const subject = { subjectType: 'webhook_endpoint', subjectId: endpointId } as const;
  const announcementId = await announce(tx, { type: 'webhook.test', ...subject, agencies: [agencyId] }, now);
  const id = randomUUID();
  await tx.query(
    `INSERT INTO webhook_deliveries (id, endpoint_id, announcement_id, created_at, next_attempt_at)
     VALUES ($1, $2, $3, $4, $4)`,
    [id, endpointId, announcementId, now],
  );
  await recordEvent(tx, origin, {
    action: 'webhook_endpoint.tested',
    ...subject,
    detail: { deliveryId: id },
  });
  await notifyDeliveries(tx);
  return readDelivery(tx, id);
}
