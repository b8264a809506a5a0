import type { Queryable } from '../../platform/database/database.ts';
import { Refusal } from '../refusals/refusal.ts';
import { ENDPOINT_COLUMNS } from './endpoint.ts';
import type { Endpoint } from './endpoint.ts';

/** @throws Refusal webhook-endpoint-not-found */
export function readEndpoint(db: Queryable, endpointId: string): Promise<Endpoint> {
  return find(db, endpointId, '');
}

/** The same, and nobody else changes it until the transaction ends. @throws Refusal webhook-endpoint-not-found */
export function lockEndpoint(tx: Queryable, endpointId: string): Promise<Endpoint> {
  return find(tx, endpointId, 'FOR UPDATE');
}

async function find(db: Queryable, endpointId: string, lock: '' | 'FOR UPDATE'): Promise<Endpoint> {
  const { rows } = await db.query<Endpoint>(
    `SELECT ${ENDPOINT_COLUMNS} FROM webhook_endpoints WHERE id = $1 ${lock}`,
    [endpointId],
  );
  const [endpoint] = rows;
  if (endpoint === undefined) {
    throw new Refusal('webhook-endpoint-not-found', `There is no webhook endpoint ${endpointId}.`);
  }
  return endpoint;
}
