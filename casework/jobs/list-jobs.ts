import type { Queryable } from '../../platform/database/database.ts';
import type { JobName } from './job-names.ts';

export const JOB_STATES = ['pending', 'queued', 'running', 'completed', 'dead'] as const;

export type JobState = (typeof JOB_STATES)[number];

/** A job as a person sees it. */
export interface Job {
  id: string;
  name: JobName;
  subjectId: string;
  state: JobState;
  attempts: number;
  /** Why the last try failed. */
  error: string | null;
  createdAt: Date;
  updatedAt: Date;
}

/** The columns of a row as a `Job`. */
export const JOB_COLUMNS = `id, name, subject_id AS "subjectId", state, attempts, error,
  created_at AS "createdAt", updated_at AS "updatedAt"`;

/** The jobs that changed last, newest first. */
export async function listJobs(
  db: Queryable,
  { state, limit }: { state?: JobState | undefined; limit: number },
): Promise<Job[]> {
  const { rows } = await db.query<Job>(
    `SELECT ${JOB_COLUMNS} FROM jobs WHERE $1::text IS NULL OR state = $1
     ORDER BY updated_at DESC, id LIMIT $2`,
    [state ?? null, limit],
  );
  return rows;
}
