import type { Queryable } from '../../platform/database/database.ts';
import { ENDPOINT_COLUMNS } from './endpoint.ts';
import type { Endpoint } from './endpoint.ts';

/** The endpoints that something is due for, the longest due first. */
export async function listDueEndpoints(db: Queryable, now: Date): Promise<Endpoint[]> {
  const { rows } = await db.query<Endpoint>(
    `SELECT ${ENDPOINT_COLUMNS} FROM webhook_endpoints e
     JOIN LATERAL (SELECT min(d.next_attempt_at) AS since FROM webhook_deliveries d
                   WHERE d.endpoint_id = e.id AND d.state = 'pending' AND d.next_attempt_at <= $1) due ON due.since IS NOT NULL
     ORDER BY due.since`,
    [now],
  );
  return rows;
}
