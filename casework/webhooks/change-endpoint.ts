import type { Queryable } from '../../platform/database/database.ts';
import { recordEvent } from '../events/record-event.ts';
import type { Origin } from '../events/record-event.ts';
import type { AnnouncementType } from '../notifications/announce.ts';
import { buryPending } from './bury-pending.ts';
import { ENDPOINT_COLUMNS } from './endpoint.ts';
import type { Endpoint } from './endpoint.ts';
import { lockEndpoint } from './read-endpoint.ts';

/** What may change of an endpoint; what is absent stays. */
export interface EndpointChange {
  readonly url?: string;
  readonly description?: string;
  readonly eventTypes?: readonly AnnouncementType[];
  readonly state?: Endpoint['state'];
}

/**
 * Changes an endpoint. While it is disabled nothing is sent to it: what is due, and what comes, is kept as dead, to be
 * replayed by hand.
 *
 * @throws Refusal webhook-endpoint-not-found
 */
export async function changeEndpoint(
  tx: Queryable,
  origin: Origin,
  endpointId: string,
  change: EndpointChange,
): Promise<Endpoint> {
  const before = await lockEndpoint(tx, endpointId);
  const { url, description, eventTypes, state } = { ...before, ...change };
  const reason = state === 'active' ? null : (before.disabledReason ?? 'switched off by hand');
  const { rows } = await tx.query<Endpoint>(
    `UPDATE webhook_endpoints SET url = $2, description = $3, event_types = $4, state = $5, disabled_reason = $6
     WHERE id = $1 RETURNING ${ENDPOINT_COLUMNS}`,
    [endpointId, url, description, [...new Set(eventTypes)], state, reason],
  );
  if (state === 'disabled') await buryPending(tx, endpointId);
  await recordEvent(tx, origin, {
    action: 'webhook_endpoint.changed',
    subjectType: 'webhook_endpoint',
    subjectId: endpointId,
    detail: { ...change },
  });
  const [endpoint] = rows;
  if (endpoint === undefined) throw new Error('The database returned no row for a changed endpoint.');
  return endpoint;
}
