import { Type } from 'typebox';
import { listJobs } from '../../casework/jobs/list-jobs.ts';
import type { Api } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { JOB_EXAMPLE, JobAnswer, presentJob, State } from './job-schema.ts';

const DEFAULT_LIMIT = 50;

const JobQuery = Type.Object(
  {
    state: Type.Optional(State),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500, default: DEFAULT_LIMIT })),
  },
  { additionalProperties: false },
);

const JobList = Type.Object(
  { jobs: Type.Array(JobAnswer) },
  { description: 'The jobs.', examples: [{ jobs: [JOB_EXAMPLE] }] },
);

export function addListJobs(app: Api): void {
  app.get(
    '/v1/jobs',
    {
      config: { action: 'jobs.list' },
      schema: {
        operationId: 'listJobs',
        summary: 'List background jobs, the last changed first',
        tags: ['jobs'],
        querystring: JobQuery,
        response: { 200: JobList, ...problemResponses() },
      },
    },
    async (request) => {
      const { state, limit = DEFAULT_LIMIT } = request.query;
      return { jobs: (await listJobs(request.database, { state, limit })).map(presentJob) };
    },
  );
}
