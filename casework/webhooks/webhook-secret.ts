import { randomBytes } from 'node:crypto';

/** Random bytes of a secret (the Standard Webhooks specification allows 24 to 64). */
const SECRET_BYTES = 32;

/** Begins every secret, so that one is known when it is seen where it should not be. */
const PREFIX = 'whsec_';

/** A new secret, to be shown once. */
export function makeWebhookSecret(): string {
  return `${PREFIX}${randomBytes(SECRET_BYTES).toString('base64')}`;
}

/** The bytes that a secret stands for. */
export function secretBytes(secret: string): Buffer {
  return Buffer.from(secret.slice(PREFIX.length), 'base64');
}
