import type { JobDefinition } from '../casework/jobs/job-definition.ts';
import { JOB_NAMES } from '../casework/jobs/job-names.ts';

/** @throws Error unless every job name has exactly one definition */
export function registerJobs(definitions: readonly JobDefinition[]): readonly JobDefinition[] {
  for (const name of JOB_NAMES) {
    const count = definitions.filter((definition) => definition.name === name).length;
    if (count !== 1) throw new Error(`The job ${name} has ${count} handlers; each job needs exactly one.`);
  }
  return definitions;
}
