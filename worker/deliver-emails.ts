import { claimDue } from '../casework/deliveries/claim.ts';
import type { Claim } from '../casework/deliveries/claim.ts';
import { settle } from '../casework/deliveries/settle.ts';
import { composeLetter } from '../casework/emails/compose-letter.ts';
import { readLetter } from '../casework/emails/read-letter.ts';
import { settleEmail } from '../casework/emails/settle-email.ts';
import type { DeliveryParts } from './delivery-parts.ts';
import type { Deliverer } from './deliver-webhooks.ts';
import { Lanes } from './lanes.ts';

/**
 * Delivers the mails that are due, a few at a time: they all go to the unit's own mail server.
 *
 * @param wake called when more may be due
 */
export function createEmailDeliverer(parts: DeliveryParts, signal: AbortSignal, wake: () => void): Deliverer {
  const lanes = new Lanes(1, wake);
  return {
    dispatch: async () => {
      if (signal.aborted) return;
      lanes.open('mail', async () => {
        try {
          const claims = await claimDue(parts.db, 'email_deliveries', parts.clock.now());
          await Promise.all(claims.map((claim) => deliver(parts, claim, signal)));
          return claims.length > 0;
        } catch (error) {
          parts.logger.warn({ err: error }, 'sending mails failed');
          return false;
        }
      });
    },
    idle: () => lanes.idle(),
  };
}

async function deliver(parts: DeliveryParts, claim: Claim, signal: AbortSignal): Promise<void> {
  const { db, clock, smtp, publicUrl } = parts;
  const letter = await readLetter(db, claim.id);
  if (!letter.active) return bury(parts, claim, 'the person no longer works for the agency');
  if (smtp === undefined) return bury(parts, claim, 'no mail server is set up: see SMTP_URL');
  const messageId = `${claim.id}@${new URL(publicUrl).hostname}`;
  const letterText = composeLetter(letter, publicUrl);
  const outcome = await smtp.send({ messageId, to: letter.address, ...letterText }, signal);
  if (signal.aborted && !outcome.delivered) return;
  const moment = { now: clock.now(), spread: Math.random() };
  await db.transaction((tx) => settleEmail(tx, letter, claim, outcome, moment));
}

/** Gives a mail up without a word to administrators: there is nothing that they would not know. */
async function bury({ db, clock }: DeliveryParts, claim: Claim, reason: string): Promise<void> {
  const outcome = { delivered: false, status: null, reason, permanent: true } as const;
  await settle(db, 'email_deliveries', claim, outcome, { now: clock.now(), spread: 0 });
}
