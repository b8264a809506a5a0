import { describe } from '../notifications/describe.ts';
import type { Announced } from '../notifications/announced.ts';
import type { WebhookMessage } from './sign-message.ts';

/**
 * What an endpoint is sent: that something happened, and where to ask what. No evidence leaves the service this way, and
 * whoever asks is asked for a token of their own.
 *
 * @param publicUrl where the service is reached
 */
export function composeMessage(announced: Announced, publicUrl: string): WebhookMessage {
  const { id, type, occurredAt, subjectType, subjectId, agencies } = announced;
  const { title, caveat, reference, path } = describe(announced);
  const data = {
    subjectType,
    subjectId,
    ...(reference === null ? {} : { reference }),
    agencyIds: agencies,
    title,
    ...(caveat === null ? {} : { caveat }),
    links: { subject: `${publicUrl}${path}` },
  };
  return { id, body: JSON.stringify({ type, timestamp: occurredAt.toISOString(), data }) };
}
