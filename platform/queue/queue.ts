/** Which try of a delivery this is: `number` counts from 1; `last` is true when no retry would follow. */
export interface Attempt {
  number: number;
  last: boolean;
}

export type JobHandler = (deliveryId: string, attempt: Attempt) => Promise<void>;

/** Carries delivery ids to handlers at least once. Disposable: what is to be done is known to the database. */
export interface JobQueue {
  /**
   * Adds a delivery; adding the same deliveryId again while it is known is a no-op. Deliveries of priority 0, the
   * default, come before all others, and lower numbers before higher ones.
   */
  add(jobName: string, deliveryId: string, options?: { priority?: number }): Promise<void>;
  /** True while a delivery waits, is delayed, or is being worked on. */
  isLive(jobName: string, deliveryId: string): Promise<boolean>;
  /** Starts taking deliveries of one job name; at most one call for each job name. */
  work(jobName: string, handler: JobHandler, options: { concurrency: number }): Promise<void>;
  /** Forgets all deliveries (the database is the truth). */
  clear(): Promise<void>;
  /** Whether the queue answers within two seconds. */
  isReachable(): Promise<boolean>;
  /** Stops taking deliveries and waits, up to a limit, for running handlers. Safe to call twice. */
  close(): Promise<void>;
}

/** Tries of one delivery before it is given up. */
export const JOB_ATTEMPTS = 5;

/** Thrown by a handler when a retry cannot help: the delivery is given up at once. */
export class PermanentJobError extends Error {
  override readonly name = 'PermanentJobError';
}
