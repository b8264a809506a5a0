import { DELIVERIES_CHANNEL } from '../casework/deliveries/notify.ts';
import { escalateOverdue } from '../casework/escalations/escalate-overdue.ts';
import { startBackgroundLoop } from './background-loop.ts';
import { createEmailDeliverer } from './deliver-emails.ts';
import { createWebhookDeliverer } from './deliver-webhooks.ts';
import type { DeliveryParts } from './delivery-parts.ts';

/** The loop is woken by notifications; this is for one that was lost, and for what is tried again. */
const DELIVER_MILLISECONDS = 2_000;

/** Escalations count in hours. */
const ESCALATE_MILLISECONDS = 30_000;

export interface RunningDeliveries {
  /** Cuts off what hangs: it is due again a little later, wherever deliveries run then. */
  close(): Promise<void>;
}

/** Starts telling people and systems outside: webhooks, mails, and escalations of what nobody acknowledges. */
export async function startDeliveries(parts: DeliveryParts): Promise<RunningDeliveries> {
  const { db, clock, smtp, secrets, logger } = parts;
  if (smtp === undefined) logger.warn('no mail server is set up (SMTP_URL): nobody gets mails');
  if (secrets === undefined)
    logger.warn('there is no key for secrets (SECRETS_KEY): no webhook can be called');
  const ending = new AbortController();
  const webhooks = createWebhookDeliverer(parts, ending.signal, () => webhookLoop.wake());
  const emails = createEmailDeliverer(parts, ending.signal, () => emailLoop.wake());
  const webhookLoop = startBackgroundLoop(
    'webhooks',
    DELIVER_MILLISECONDS,
    () => webhooks.dispatch(),
    logger,
  );
  const emailLoop = startBackgroundLoop('mails', DELIVER_MILLISECONDS, () => emails.dispatch(), logger);
  const escalations = startBackgroundLoop(
    'escalations',
    ESCALATE_MILLISECONDS,
    () => escalateOverdue(db, clock.now()),
    logger,
  );
  const unlisten = await db.listen(DELIVERIES_CHANNEL, () => {
    webhookLoop.wake();
    emailLoop.wake();
  });
  return {
    close: async () => {
      await unlisten();
      ending.abort();
      await Promise.all([webhookLoop.close(), emailLoop.close(), escalations.close()]);
      await Promise.all([webhooks.idle(), emails.idle()]);
    },
  };
}
