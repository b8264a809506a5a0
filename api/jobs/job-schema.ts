import { Type } from 'typebox';
import type { Static } from 'typebox';
import { JOB_NAMES } from '../../casework/jobs/job-names.ts';
import { JOB_STATES } from '../../casework/jobs/list-jobs.ts';
import type { Job } from '../../casework/jobs/list-jobs.ts';
import { Id, Moment } from '../schemas/common.ts';
import { given } from '../schemas/given.ts';

export const State = Type.Enum([...JOB_STATES], {
  description: 'dead: every try failed, and a person has to look. The others see to themselves.',
});

export const JOB_EXAMPLE = {
  id: 'f2a4c6e8-1b3d-4f5a-8c7e-9d0b1a2c3e77',
  name: 'process-image',
  subjectId: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
  state: 'dead',
  attempts: 5,
  error: 'The blob store could not be reached.',
  createdAt: '2026-04-01T08:21:07.412Z',
  updatedAt: '2026-04-01T08:23:50.009Z',
};

export const JobAnswer = Type.Object(
  {
    id: Id,
    name: Type.Enum([...JOB_NAMES]),
    subjectId: Type.String({
      format: 'uuid',
      description: 'The image, search or announcement that it works on.',
    }),
    state: State,
    attempts: Type.Integer(),
    error: Type.Optional(Type.String({ description: 'Why the last try failed.' })),
    createdAt: Moment,
    updatedAt: Moment,
  },
  { description: 'The job.', examples: [JOB_EXAMPLE] },
);

/** A job as clients see it. */
export function presentJob({ error, createdAt, updatedAt, ...job }: Job): Static<typeof JobAnswer> {
  return {
    ...job,
    ...given({ error }),
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}
