import { Type } from 'typebox';
import type { Api, ApiParts } from '../parts.ts';
import { openProblemResponses } from '../problems/problem-schema.ts';
import { Problem } from '../problems/problem.ts';

const ReadyAnswer = Type.Object(
  {
    ready: Type.Boolean(),
    checks: Type.Record(Type.String(), Type.String()),
    alarms: Type.Array(Type.String(), {
      description: 'What somebody has to look at, though the service works: the search lost somebody.',
    }),
  },
  {
    description: 'Everything is there.',
    examples: [{ ready: true, checks: { database: 'ok', queue: 'ok', model: 'ok' }, alarms: [] }],
  },
);

/** Tells a load balancer whether to send requests here. */
export function addReadyz(app: Api, { isReady }: ApiParts): void {
  app.get(
    '/readyz',
    {
      config: { action: 'service.ready', open: true },
      schema: {
        operationId: 'readyz',
        summary: 'Whether everything that the service needs is there',
        tags: ['service'],
        security: [],
        response: { 200: ReadyAnswer, ...openProblemResponses('not-ready') },
      },
    },
    async () => {
      const { ready, checks, alarms } = await isReady();
      if (ready) return { ready, checks, alarms };
      throw new Problem('not-ready', 'Something that the service needs is not there yet.', { checks });
    },
  );
}
