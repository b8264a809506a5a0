import { randomUUID } from 'node:crypto';
import type { Queryable } from '../../platform/database/database.ts';
import { recordEvent } from '../events/record-event.ts';
import type { Origin } from '../events/record-event.ts';
import type { AnnouncementType } from '../notifications/announce.ts';
import { addSecret } from './add-secret.ts';
import type { SecretSealer } from './add-secret.ts';
import { ENDPOINT_COLUMNS } from './endpoint.ts';
import type { Endpoint } from './endpoint.ts';

export interface NewEndpoint {
  readonly agencyId: string;
  readonly url: string;
  readonly description?: string;
  readonly eventTypes: readonly AnnouncementType[];
}

/** Registers an endpoint. The secret that its messages are signed with is shown this once. */
export async function createEndpoint(
  tx: Queryable,
  origin: Origin & { actorId: string },
  { agencyId, url, description, eventTypes }: NewEndpoint,
  sealer: SecretSealer,
  now: Date,
): Promise<{ endpoint: Endpoint; secret: string }> {
  const { rows } = await tx.query<Endpoint>(
    `INSERT INTO webhook_endpoints (id, agency_id, url, description, event_types, created_at, created_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING ${ENDPOINT_COLUMNS}`,
    [randomUUID(), agencyId, url, description, [...new Set(eventTypes)], now, origin.actorId],
  );
  const [endpoint] = rows;
  if (endpoint === undefined) throw new Error('The database returned no row for a new endpoint.');
  const secret = await addSecret(tx, endpoint.id, sealer, now);
  await recordEvent(tx, origin, {
    action: 'webhook_endpoint.created',
    subjectType: 'webhook_endpoint',
    subjectId: endpoint.id,
    detail: { agencyId, url, eventTypes: endpoint.eventTypes },
  });
  return { endpoint, secret };
}
