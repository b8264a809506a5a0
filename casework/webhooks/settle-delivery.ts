import type { Queryable } from '../../platform/database/database.ts';
import type { Claim } from '../deliveries/claim.ts';
import { settle } from '../deliveries/settle.ts';
import type { Moment, Outcome } from '../deliveries/settle.ts';
import { recordEvent } from '../events/record-event.ts';
import { announce } from '../notifications/announce.ts';
import { buryPending } from './bury-pending.ts';
import type { Endpoint } from './endpoint.ts';

const BY_ITSELF = { actorId: null, requestId: null };

/** The receiver wants no more messages (Standard Webhooks, "Delivery status"). */
const GONE = 410;

/**
 * Notes how a try at an endpoint ended. A receiver that is gone is switched off; the first delivery that dies is told to
 * administrators, and the next one only when deliveries have succeeded in between.
 */
export async function settleWebhook(
  tx: Queryable,
  endpoint: Endpoint,
  claim: Claim,
  outcome: Outcome,
  moment: Moment,
): Promise<void> {
  const state = await settle(tx, 'webhook_deliveries', claim, outcome, moment);
  if (state === 'delivered') {
    await tx.query(
      `UPDATE webhook_endpoints SET trouble_told_at = NULL WHERE id = $1 AND trouble_told_at IS NOT NULL`,
      [endpoint.id],
    );
  }
  if (state !== 'dead') return;
  await recordEvent(tx, BY_ITSELF, {
    action: 'webhook_delivery.died',
    subjectType: 'webhook_endpoint',
    subjectId: endpoint.id,
    detail: { deliveryId: claim.id, attempts: claim.attempts + 1 },
  });
  if (outcome.status === GONE) await switchOff(tx, endpoint, moment.now);
  else await tellTrouble(tx, endpoint, moment.now);
}

/** Only if it is still the address that answered. */
async function switchOff(tx: Queryable, endpoint: Endpoint, now: Date): Promise<void> {
  const { rowCount } = await tx.query(
    `UPDATE webhook_endpoints SET state = 'disabled', disabled_reason = 'the receiver answered 410 Gone'
     WHERE id = $1 AND url = $2 AND state = 'active'`,
    [endpoint.id, endpoint.url],
  );
  if (rowCount === 0) return;
  await buryPending(tx, endpoint.id);
  await recordEvent(tx, BY_ITSELF, {
    action: 'webhook_endpoint.disabled',
    subjectType: 'webhook_endpoint',
    subjectId: endpoint.id,
    detail: { status: GONE },
  });
  await tell(tx, 'webhook.disabled', endpoint, now);
}

async function tellTrouble(tx: Queryable, endpoint: Endpoint, now: Date): Promise<void> {
  const { rowCount } = await tx.query(
    `UPDATE webhook_endpoints SET trouble_told_at = $2 WHERE id = $1 AND trouble_told_at IS NULL`,
    [endpoint.id, now],
  );
  if (rowCount > 0) await tell(tx, 'webhook.failing', endpoint, now);
}

async function tell(
  tx: Queryable,
  type: 'webhook.disabled' | 'webhook.failing',
  { id, agencyId, url }: Endpoint,
  now: Date,
): Promise<void> {
  const subject = { subjectType: 'webhook_endpoint', subjectId: id } as const;
  // Addresses carry keys in their query.
  const { origin, pathname } = new URL(url);
  await announce(tx, { type, ...subject, agencies: [agencyId], detail: { url: origin + pathname } }, now);
}
