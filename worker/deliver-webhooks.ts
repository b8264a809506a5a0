import { claimDue } from '../casework/deliveries/claim.ts';
import type { Claim } from '../casework/deliveries/claim.ts';
import type { Outcome } from '../casework/deliveries/settle.ts';
import { readAnnounced } from '../casework/notifications/announced.ts';
import { composeMessage } from '../casework/webhooks/compose-message.ts';
import type { Endpoint } from '../casework/webhooks/endpoint.ts';
import { listDueEndpoints } from '../casework/webhooks/list-due-endpoints.ts';
import { readSecrets } from '../casework/webhooks/read-secrets.ts';
import { settleWebhook } from '../casework/webhooks/settle-delivery.ts';
import { signMessage } from '../casework/webhooks/sign-message.ts';
import { SecretUnreadable } from '../platform/secrets/secret-box.ts';
import type { DeliveryParts } from './delivery-parts.ts';
import { Lanes } from './lanes.ts';

/** Endpoints that are called at a time: some that hang shall not keep the others waiting. */
const LANES = 16;

export interface Deliverer {
  /** Takes up what is due, and does not wait for it. */
  dispatch(): Promise<void>;
  /** Waits for what was taken up. */
  idle(): Promise<void>;
}

/**
 * Delivers what is due to webhook endpoints, each endpoint in a lane of its own. What the signal cuts off is due again
 * when its lease is over.
 *
 * @param wake called when more may be due
 */
export function createWebhookDeliverer(
  parts: DeliveryParts,
  signal: AbortSignal,
  wake: () => void,
): Deliverer {
  const lanes = new Lanes(LANES, wake);
  return {
    dispatch: async () => {
      if (signal.aborted) return;
      for (const endpoint of await listDueEndpoints(parts.db, parts.clock.now())) {
        lanes.open(endpoint.id, async () => {
          try {
            const claims = await claimDue(parts.db, 'webhook_deliveries', parts.clock.now(), endpoint.id);
            await Promise.all(claims.map((claim) => deliver(parts, endpoint, claim, signal)));
            return claims.length > 0;
          } catch (error) {
            parts.logger.warn({ err: error, endpointId: endpoint.id }, 'deliveries to a webhook failed');
            return false;
          }
        });
      }
    },
    idle: () => lanes.idle(),
  };
}

async function deliver(
  parts: DeliveryParts,
  endpoint: Endpoint,
  claim: Claim,
  signal: AbortSignal,
): Promise<void> {
  const outcome = await attempt(parts, endpoint, claim, signal);
  if (signal.aborted && !outcome.delivered) return;
  const moment = { now: parts.clock.now(), spread: Math.random() };
  await parts.db.transaction((tx) => settleWebhook(tx, endpoint, claim, outcome, moment));
}

async function attempt(
  { db, clock, secrets, sendPost, publicUrl }: DeliveryParts,
  endpoint: Endpoint,
  { announcementId }: Claim,
  signal: AbortSignal,
): Promise<Outcome> {
  const failure = (reason: string): Outcome => ({ delivered: false, status: null, reason, permanent: false });
  if (secrets === undefined) return failure('the service has no key to open the secret of the endpoint with');
  const announced = await readAnnounced(db, announcementId);
  if (announced === undefined) throw new Error(`The announcement ${announcementId} vanished.`);
  const message = composeMessage(announced, publicUrl);
  const now = clock.now();
  try {
    const headers = signMessage(message, await readSecrets(db, endpoint.id, secrets, now), now);
    const answered = await sendPost({ url: endpoint.url, headers, body: message.body }, signal);
    return 'failure' in answered ? failure(answered.failure) : judge(answered.status);
  } catch (error) {
    if (error instanceof SecretUnreadable) return failure(error.message);
    throw error;
  }
}

/** What an answer means (Standard Webhooks, "Delivery status"): 2xx is taken, 410 wants no more, the rest is a failure. */
function judge(status: number): Outcome {
  if (status >= 200 && status < 300) return { delivered: true, status };
  const redirected = status >= 300 && status < 400 ? '; a redirect is not followed' : '';
  return {
    delivered: false,
    status,
    reason: `the receiver answered ${status}${redirected}`,
    permanent: status === 410,
  };
}
