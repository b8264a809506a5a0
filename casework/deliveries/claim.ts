import type { Queryable } from '../../platform/database/database.ts';

export type DeliveryTable = 'webhook_deliveries' | 'email_deliveries';

/** A delivery that somebody has taken up. `claims` is the fence: whoever takes it up next has another. */
export interface Claim {
  readonly id: string;
  readonly claims: number;
  readonly attempts: number;
  readonly announcementId: string;
  readonly createdAt: Date;
}

/** For how long a delivery belongs to whoever took it up, ms: longer than any try. Then it is due for anybody. */
const LEASE_MS = 120_000;

/** Deliveries taken up in one go, and so tries at a time. */
const BATCH = 5;

/**
 * Takes up due deliveries, the longest due first; several processes share them. Whoever dies with one has not used up
 * a try: it is due again when the lease is over.
 *
 * @param endpointId the only endpoint whose deliveries are wanted
 */
export async function claimDue(
  db: Queryable,
  table: DeliveryTable,
  now: Date,
  endpointId?: string,
): Promise<Claim[]> {
  const leaseEnd = new Date(now.getTime() + LEASE_MS);
  const narrower = endpointId === undefined ? '' : 'AND endpoint_id = $3';
  const { rows } = await db.query<Claim>(
    `UPDATE ${table} SET claims = claims + 1, next_attempt_at = $2
     WHERE id IN (SELECT id FROM ${table} WHERE state = 'pending' AND next_attempt_at <= $1 ${narrower}
                  ORDER BY next_attempt_at, number LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
     RETURNING id, claims, attempts, announcement_id AS "announcementId", created_at AS "createdAt"`,
    [now, leaseEnd, ...(endpointId === undefined ? [] : [endpointId])],
  );
  return rows;
}
