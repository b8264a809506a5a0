import type { BlobStore } from '../platform/blobs/blob-store.ts';
import type { Clock } from '../platform/clock/clock.ts';
import type { Database } from '../platform/database/database.ts';
import type { Decoder } from '../platform/decoding/decoder.ts';
import type { SignatureModel } from '../platform/inference/load-model.ts';
import type { JobQueue } from '../platform/queue/queue.ts';
import type { Logger } from '../platform/telemetry/logger.ts';
import type { Comparers } from './start-comparers.ts';
import type { Threads } from './start-threads.ts';
import type { Verifier } from './start-verifier.ts';

/** What the jobs work with. */
export interface WorkerParts {
  readonly db: Database;
  /** A replica of the database that searches read from, where there is one. */
  readonly replica: Database | undefined;
  readonly clock: Clock;
  readonly queue: JobQueue;
  readonly blobs: BlobStore;
  readonly decoder: Decoder;
  readonly threads: Threads;
  readonly comparers: Comparers;
  readonly verifier: Verifier;
  /** Hour of the day, UTC, from which on the search is verified. */
  readonly searchVerificationHour: number;
  readonly model: SignatureModel;
  /** Where files are made before they are stored. */
  readonly stagingFolder: string;
  readonly logger: Logger;
}
