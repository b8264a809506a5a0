import { retryJob } from '../../casework/jobs/retry-job.ts';
import { originOf } from '../authentication/authenticate.ts';
import type { Api } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { idempotent } from '../requests/idempotent.ts';
import { IdempotencyHeaders, JobParams } from '../schemas/common.ts';
import { JobAnswer, presentJob } from './job-schema.ts';

export function addRetryJob(app: Api): void {
  app.post(
    '/v1/jobs/:jobId/retry',
    {
      config: { action: 'jobs.retry' },
      schema: {
        operationId: 'retryJob',
        summary: 'Give a dead job all its tries again',
        tags: ['jobs'],
        headers: IdempotencyHeaders,
        params: JobParams,
        response: {
          202: JobAnswer,
          ...problemResponses('job-not-found', 'job-not-dead', 'idempotency-key-reused'),
        },
      },
    },
    async (request, reply) => {
      const { jobId } = request.params;
      const { body } = await idempotent(request, reply, null, async (tx) => ({
        status: 202,
        body: presentJob(await retryJob(tx, originOf(request), jobId)),
      }));
      return reply.code(202).send(body);
    },
  );
}
