import { createHmac } from 'node:crypto';
import { secretBytes } from './webhook-secret.ts';

/** What a receiver is sent: `id` is the same in every try, so that a message which comes twice is known. */
export interface WebhookMessage {
  readonly id: string;
  readonly body: string;
}

/**
 * The headers of a message after the Standard Webhooks specification 1.0.0: its id, the moment of this try, and a
 * signature for each secret, so that receivers may change theirs at any time while two are valid.
 */
export function signMessage(
  { id, body }: WebhookMessage,
  secrets: readonly string[],
  now: Date,
): Record<string, string> {
  const timestamp = String(Math.floor(now.getTime() / 1000));
  const signatures = secrets.map((secret) => {
    const hmac = createHmac('sha256', secretBytes(secret)).update(`${id}.${timestamp}.${body}`);
    return `v1,${hmac.digest('base64')}`;
  });
  return {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures.join(' '),
  };
}
