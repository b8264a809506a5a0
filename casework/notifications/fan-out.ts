import type { Database } from '../../platform/database/database.ts';
import { notifyDeliveries } from '../deliveries/notify.ts';
import { addEmails } from '../emails/add-emails.ts';
import { addInboxItems } from '../inbox/add-inbox-items.ts';
import { addWebhookDeliveries } from '../webhooks/add-deliveries.ts';
import { readAnnounced } from './announced.ts';
import { findRecipients } from './find-recipients.ts';

/**
 * Turns an announcement into what each person and each system is sent, in one transaction. Done again it adds nothing:
 * nobody is sent the same announcement twice.
 */
export async function fanOut(db: Database, announcementId: string, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const announced = await readAnnounced(tx, announcementId);
    if (announced === undefined) return;
    const recipients = await findRecipients(tx, announced);
    await addWebhookDeliveries(tx, announced, now);
    await addEmails(tx, announced, recipients, now);
    await notifyDeliveries(tx);
    // Last, since from there on one transaction waits for the other.
    await addInboxItems(tx, announced, recipients, now);
  });
}
