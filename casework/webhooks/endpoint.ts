import { ANNOUNCEMENT_TYPES } from '../notifications/announce.ts';
import type { AnnouncementType } from '../notifications/announce.ts';

/** What a webhook may ask for: everything but the trouble of deliveries themselves, and tests, which come when asked for. */
export const WEBHOOK_TYPES = ANNOUNCEMENT_TYPES.filter(
  (type) => !type.startsWith('webhook.') && !type.startsWith('email.'),
);

/** Where a system of an agency takes messages. */
export interface Endpoint {
  readonly id: string;
  readonly agencyId: string;
  readonly url: string;
  readonly description: string | null;
  readonly eventTypes: readonly AnnouncementType[];
  readonly state: 'active' | 'disabled';
  readonly disabledReason: string | null;
  readonly createdAt: Date;
}

/** The columns of an endpoint, in the names of `Endpoint`. */
export const ENDPOINT_COLUMNS = `id, agency_id AS "agencyId", url, description, event_types AS "eventTypes", state,
  disabled_reason AS "disabledReason", created_at AS "createdAt"`;
