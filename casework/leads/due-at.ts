/** Hours within which an agency acknowledges a lead, unless it has a rule of its own: three days of 24 hours. */
export const DEFAULT_ACKNOWLEDGE_HOURS = 72;

/** What an agency has agreed to. */
export interface AcknowledgementRule {
  /** From dissemination on. */
  readonly acknowledgeWithinHours: number;
}

const HOUR_MS = 3_600_000;

/** When what is disseminated now is to be acknowledged. */
export function dueAt(now: Date, { acknowledgeWithinHours }: AcknowledgementRule): Date {
  return new Date(now.getTime() + acknowledgeWithinHours * HOUR_MS);
}
