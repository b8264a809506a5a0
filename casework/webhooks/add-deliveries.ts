import type { Queryable } from '../../platform/database/database.ts';
import type { Announced } from '../notifications/announced.ts';

/** Why nothing is sent to an endpoint that is switched off; what it missed can be sent by hand later. */
export const ENDPOINT_DISABLED = 'the endpoint is disabled';

/**
 * Makes an announcement due for every endpoint of its agencies that wants this type, each once. For an endpoint that is
 * disabled it is dead from the start, so that it can be sent later.
 */
export async function addWebhookDeliveries(
  tx: Queryable,
  { id, type, agencies }: Announced,
  now: Date,
): Promise<void> {
  await tx.query(
    `INSERT INTO webhook_deliveries (id, endpoint_id, announcement_id, state, created_at, next_attempt_at, last_reason)
     SELECT gen_random_uuid(), e.id, $1, CASE e.state WHEN 'active' THEN 'pending' ELSE 'dead' END, $4::timestamptz,
            CASE e.state WHEN 'active' THEN $4::timestamptz END, CASE e.state WHEN 'active' THEN NULL ELSE $5 END
     FROM webhook_endpoints e WHERE e.agency_id = ANY ($2) AND $3 = ANY (e.event_types)
     ON CONFLICT (endpoint_id, announcement_id) DO NOTHING`,
    [id, agencies, type, now, ENDPOINT_DISABLED],
  );
}
