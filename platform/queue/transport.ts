import type { BackendFactory, IQueueBackend } from 'bullmq';

/** How BullMQ reaches what it keeps its deliveries in. */
export interface Transport<B extends IQueueBackend, C> {
  readonly backend: BackendFactory<B, C>;
  readonly prefix: string;
  /** Fails fast when the store is away, so that whoever adds can try again later. */
  readonly producerConnection: C;
  /** Waits for the store to come back. */
  readonly workerConnection: C;
  /** Throws when the store does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
