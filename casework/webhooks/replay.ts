import type { Queryable } from '../../platform/database/database.ts';
import { recordEvent } from '../events/record-event.ts';
import type { Origin } from '../events/record-event.ts';
import { notifyDeliveries } from '../deliveries/notify.ts';
import { Refusal } from '../refusals/refusal.ts';
import { readDelivery } from './list-deliveries.ts';
import type { WebhookDelivery } from './list-deliveries.ts';
import { lockEndpoint } from './read-endpoint.ts';

/** Sets a delivery back to its beginning; what it was stands in the event. */
const AFRESH = `state = 'pending', attempts = 0, next_attempt_at = $2, last_reason = NULL, delivered_at = NULL`;

/**
 * Sends one message again, with all its tries and the same id, whatever became of it.
 *
 * @throws Refusal webhook-delivery-not-found, webhook-endpoint-disabled
 */
export async function replayDelivery(
  tx: Queryable,
  origin: Origin,
  deliveryId: string,
  now: Date,
): Promise<WebhookDelivery> {
  const before = await readDelivery(tx, deliveryId);
  await assertActive(tx, before.endpointId);
  await tx.query(`UPDATE webhook_deliveries SET ${AFRESH} WHERE id = $1`, [deliveryId, now]);
  await recordEvent(tx, origin, {
    action: 'webhook_delivery.replayed',
    subjectType: 'webhook_endpoint',
    subjectId: before.endpointId,
    detail: { deliveryId, state: before.state, attempts: before.attempts },
  });
  await notifyDeliveries(tx);
  return readDelivery(tx, deliveryId);
}

/**
 * The same for all messages to an endpoint that were made since a moment, or those of them that are dead; how many.
 *
 * @throws Refusal webhook-endpoint-not-found, webhook-endpoint-disabled
 */
export async function replaySince(
  tx: Queryable,
  origin: Origin,
  endpointId: string,
  { since, deadOnly }: { readonly since: Date; readonly deadOnly: boolean },
  now: Date,
): Promise<number> {
  await assertActive(tx, endpointId);
  const { rowCount } = await tx.query(
    `UPDATE webhook_deliveries SET ${AFRESH}
     WHERE endpoint_id = $1 AND created_at >= $3 AND state <> 'pending' AND (state = 'dead' OR NOT $4)`,
    [endpointId, now, since, deadOnly],
  );
  await recordEvent(tx, origin, {
    action: 'webhook_endpoint.replayed',
    subjectType: 'webhook_endpoint',
    subjectId: endpointId,
    detail: { since: since.toISOString(), deadOnly, deliveries: rowCount },
  });
  await notifyDeliveries(tx);
  return rowCount;
}

async function assertActive(tx: Queryable, endpointId: string): Promise<void> {
  const { state, disabledReason } = await lockEndpoint(tx, endpointId);
  if (state === 'active') return;
  throw new Refusal(
    'webhook-endpoint-disabled',
    `The endpoint is disabled (${disabledReason}). Set its state to active first.`,
  );
}
