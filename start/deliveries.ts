import { isIPv6 } from 'node:net';
import type { Config } from '../platform/config/config.ts';
import { AddressGuard } from '../platform/delivery/address-guard.ts';
import { createHttpSender } from '../platform/delivery/http-sender.ts';
import { createSmtpSender } from '../platform/delivery/smtp-sender.ts';
import type { DeliveryParts } from '../worker/delivery-parts.ts';
import { startDeliveries } from '../worker/start-deliveries.ts';
import type { RunningDeliveries } from '../worker/start-deliveries.ts';

/** Starts telling people and systems outside, over what the configuration names. */
export function startDeliveriesOf(
  config: Config,
  parts: Pick<DeliveryParts, 'db' | 'clock' | 'secrets' | 'logger'>,
): Promise<RunningDeliveries> {
  const { mail, webhookNetworks } = config;
  return startDeliveries({
    ...parts,
    sendPost: createHttpSender(new AddressGuard(webhookNetworks)),
    smtp: mail === undefined ? undefined : createSmtpSender(mail.smtpUrl, mail.from),
    publicUrl: publicUrlOf(config),
  });
}

/** Where links in mails and messages point: where people reach the service, else where it listens. */
function publicUrlOf({ publicUrl, host, port }: Config): string {
  return publicUrl ?? `http://${isIPv6(host) ? `[${host}]` : host}:${port}`;
}
