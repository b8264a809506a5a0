import type { Queryable } from '../../platform/database/database.ts';
import { DELIVERY_COLUMNS } from '../deliveries/delivery.ts';
import type { Delivery, DeliveryFilter } from '../deliveries/delivery.ts';
import { cursorUnknown, toPage } from '../paging.ts';
import type { Page, PageWish } from '../paging.ts';
import { Refusal } from '../refusals/refusal.ts';

/** An announcement on its way to a person by mail. */
export interface EmailDelivery extends Delivery {
  readonly personId: string;
  readonly personName: string;
}

const SELECT_EMAILS = `
  SELECT ${DELIVERY_COLUMNS}, d.person_id AS "personId", p.name AS "personName"
  FROM email_deliveries d JOIN announcements a ON a.id = d.announcement_id JOIN actors p ON p.id = d.person_id`;

/** A page of mails, the newest first. @throws Refusal cursor-unknown */
export async function listEmails(
  db: Queryable,
  { limit, after, state }: PageWish & DeliveryFilter,
): Promise<Page<EmailDelivery>> {
  if (after !== undefined) {
    const { rowCount } = await db.query(`SELECT 1 FROM email_deliveries WHERE id = $1`, [after]);
    if (rowCount === 0) throw cursorUnknown(after);
  }
  const { rows } = await db.query<EmailDelivery>(
    `${SELECT_EMAILS}
     WHERE ($1::uuid IS NULL OR d.number < (SELECT number FROM email_deliveries WHERE id = $1))
       AND ($2::text IS NULL OR d.state = $2)
     ORDER BY d.number DESC LIMIT $3`,
    [after, state, limit + 1],
  );
  return toPage(rows, limit);
}

/** @throws Refusal email-delivery-not-found */
export async function readEmail(db: Queryable, deliveryId: string): Promise<EmailDelivery> {
  const { rows } = await db.query<EmailDelivery>(`${SELECT_EMAILS} WHERE d.id = $1`, [deliveryId]);
  const [delivery] = rows;
  if (delivery !== undefined) return delivery;
  throw new Refusal('email-delivery-not-found', `There is no mail ${deliveryId}.`);
}
