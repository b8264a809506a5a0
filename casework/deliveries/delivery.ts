export const DELIVERY_STATES = ['pending', 'delivered', 'dead'] as const;

/** Where a delivery stands: still to be tried, taken by its receiver, or given up until a person sends it again. */
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** What every delivery of an announcement tells, over whichever channel. */
export interface Delivery {
  readonly id: string;
  readonly announcementId: string;
  readonly type: string;
  readonly state: DeliveryState;
  /** Tries that came to an end since it was made, or sent again by hand. */
  readonly attempts: number;
  readonly nextAttemptAt: Date | null;
  readonly lastAttemptAt: Date | null;
  /** What the receiver answered to the last try, if it did. */
  readonly lastStatus: number | null;
  /** Why the last try failed. */
  readonly lastReason: string | null;
  readonly createdAt: Date;
  readonly deliveredAt: Date | null;
}

/** The columns of a delivery `d` and its announcement `a`, in the names of `Delivery`. */
export const DELIVERY_COLUMNS = `d.id, d.announcement_id AS "announcementId", a.type, d.state, d.attempts,
  d.next_attempt_at AS "nextAttemptAt", d.last_attempt_at AS "lastAttemptAt", d.last_status AS "lastStatus",
  d.last_reason AS "lastReason", d.created_at AS "createdAt", d.delivered_at AS "deliveredAt"`;

/** Which deliveries are wanted of a list. */
export interface DeliveryFilter {
  readonly state?: DeliveryState;
}
