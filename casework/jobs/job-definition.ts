import type { Queryable } from '../../platform/database/database.ts';
import type { JobName } from './job-names.ts';

/** What a kind of job does. */
export interface JobDefinition {
  readonly name: JobName;
  /** How many run at a time in one process. */
  readonly concurrency: number;
  /**
   * Does the work on its subject. It may run again after any interruption, so it reads where things stand and
   * writes under unique keys. @throws PermanentJobError when a retry cannot help
   */
  run(subjectId: string): Promise<void>;
  /** Tells the subject, in the transaction that gives the job up, that its work will not be done. */
  giveUp(tx: Queryable, subjectId: string, reason: string): Promise<void>;
}
