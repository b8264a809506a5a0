import type { Clock } from '../platform/clock/clock.ts';
import type { Database } from '../platform/database/database.ts';
import type { SendPost } from '../platform/delivery/http-sender.ts';
import type { SmtpSender } from '../platform/delivery/smtp-sender.ts';
import type { SecretBox } from '../platform/secrets/secret-box.ts';
import type { Logger } from '../platform/telemetry/logger.ts';

/** What deliveries to people and systems outside are made with. */
export interface DeliveryParts {
  readonly db: Database;
  readonly clock: Clock;
  readonly sendPost: SendPost;
  /** Undefined where no mail server is set up. */
  readonly smtp: SmtpSender | undefined;
  /** Undefined where the service has no key for secrets. */
  readonly secrets: SecretBox | undefined;
  /** Where people and systems reach the service, without a slash at the end. */
  readonly publicUrl: string;
  readonly logger: Logger;
}
