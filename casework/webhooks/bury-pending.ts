import type { Queryable } from '../../platform/database/database.ts';
import { ENDPOINT_DISABLED } from './add-deliveries.ts';

/** Keeps what is due to an endpoint that is switched off as dead. */
export async function buryPending(tx: Queryable, endpointId: string): Promise<void> {
  await tx.query(
    `UPDATE webhook_deliveries SET state = 'dead', next_attempt_at = NULL, last_reason = $2
     WHERE endpoint_id = $1 AND state = 'pending'`,
    [endpointId, ENDPOINT_DISABLED],
  );
}
