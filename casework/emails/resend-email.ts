import type { Queryable } from '../../platform/database/database.ts';
import { notifyDeliveries } from '../deliveries/notify.ts';
import { recordEvent } from '../events/record-event.ts';
import type { Origin } from '../events/record-event.ts';
import { readEmail } from './list-emails.ts';
import type { EmailDelivery } from './list-emails.ts';

/** Sends a mail again, with all its tries, whatever became of it. @throws Refusal email-delivery-not-found */
export async function resendEmail(
  tx: Queryable,
  origin: Origin,
  deliveryId: string,
  now: Date,
): Promise<EmailDelivery> {
  const before = await readEmail(tx, deliveryId);
  await tx.query(
    `UPDATE email_deliveries SET state = 'pending', attempts = 0, next_attempt_at = $2, last_reason = NULL,
            delivered_at = NULL, trouble_told_at = NULL WHERE id = $1`,
    [deliveryId, now],
  );
  await recordEvent(tx, origin, {
    action: 'email_delivery.resent',
    subjectType: 'person',
    subjectId: before.personId,
    detail: { deliveryId, state: before.state, attempts: before.attempts },
  });
  await notifyDeliveries(tx);
  return readEmail(tx, deliveryId);
}
