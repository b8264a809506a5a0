import type { Queryable } from '../../platform/database/database.ts';
import type { Claim, DeliveryTable } from './claim.ts';
import { retryAt } from './retry-at.ts';

/** How a try ended. `status` is what the receiver answered; null where it did not. */
export type Outcome =
  | { readonly delivered: true; readonly status: number | null }
  | {
      readonly delivered: false;
      readonly status: number | null;
      readonly reason: string;
      /** No further try can help. */
      readonly permanent: boolean;
    };

/** When a try ended, and where in the span of possible moments the next one lies (0 to 1). */
export interface Moment {
  readonly now: Date;
  readonly spread: number;
}

/**
 * Notes how a try ended. A success counts whenever it comes; a failure only while nobody else has taken the delivery
 * up. Returns the state that the delivery has by this; undefined when it was overtaken.
 */
export async function settle(
  tx: Queryable,
  table: DeliveryTable,
  { id, claims, attempts }: Claim,
  outcome: Outcome,
  { now, spread }: Moment,
): Promise<'delivered' | 'pending' | 'dead' | undefined> {
  if (outcome.delivered) {
    const { rowCount } = await tx.query(
      `UPDATE ${table} SET state = 'delivered', attempts = attempts + 1, next_attempt_at = NULL, last_attempt_at = $2,
              last_status = $3, last_reason = NULL, delivered_at = $2
       WHERE id = $1 AND state = 'pending'`,
      [id, now, outcome.status],
    );
    return rowCount > 0 ? 'delivered' : undefined;
  }
  const next = outcome.permanent ? undefined : retryAt(attempts + 1, now, spread);
  const state = next === undefined ? 'dead' : 'pending';
  const { rowCount } = await tx.query(
    `UPDATE ${table} SET state = $3, attempts = attempts + 1, next_attempt_at = $4, last_attempt_at = $5,
            last_status = $6, last_reason = $7
     WHERE id = $1 AND claims = $2 AND state = 'pending'`,
    [id, claims, state, next, now, outcome.status, outcome.reason],
  );
  return rowCount > 0 ? state : undefined;
}
