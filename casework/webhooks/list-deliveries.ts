import type { Queryable } from '../../platform/database/database.ts';
import { DELIVERY_COLUMNS } from '../deliveries/delivery.ts';
import type { Delivery, DeliveryFilter } from '../deliveries/delivery.ts';
import { cursorUnknown, toPage } from '../paging.ts';
import type { Page, PageWish } from '../paging.ts';
import { Refusal } from '../refusals/refusal.ts';

/** An announcement on its way to an endpoint. */
export interface WebhookDelivery extends Delivery {
  readonly endpointId: string;
}

const SELECT_DELIVERIES = `
  SELECT ${DELIVERY_COLUMNS}, d.endpoint_id AS "endpointId"
  FROM webhook_deliveries d JOIN announcements a ON a.id = d.announcement_id`;

/** A page of deliveries, the newest first. @throws Refusal cursor-unknown */
export async function listDeliveries(
  db: Queryable,
  { limit, after, state, endpointId }: PageWish & DeliveryFilter & { readonly endpointId?: string },
): Promise<Page<WebhookDelivery>> {
  if (after !== undefined) {
    const { rowCount } = await db.query(`SELECT 1 FROM webhook_deliveries WHERE id = $1`, [after]);
    if (rowCount === 0) throw cursorUnknown(after);
  }
  const { rows } = await db.query<WebhookDelivery>(
    `${SELECT_DELIVERIES}
     WHERE ($1::uuid IS NULL OR d.number < (SELECT number FROM webhook_deliveries WHERE id = $1))
       AND ($2::text IS NULL OR d.state = $2) AND ($3::uuid IS NULL OR d.endpoint_id = $3)
     ORDER BY d.number DESC LIMIT $4`,
    [after, state, endpointId, limit + 1],
  );
  return toPage(rows, limit);
}

/** @throws Refusal webhook-delivery-not-found */
export async function readDelivery(db: Queryable, deliveryId: string): Promise<WebhookDelivery> {
  const { rows } = await db.query<WebhookDelivery>(`${SELECT_DELIVERIES} WHERE d.id = $1`, [deliveryId]);
  const [delivery] = rows;
  if (delivery !== undefined) return delivery;
  throw new Refusal('webhook-delivery-not-found', `There is no webhook delivery ${deliveryId}.`);
}
