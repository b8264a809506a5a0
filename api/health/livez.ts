import { Type } from 'typebox';
import type { Api } from '../parts.ts';

const LiveAnswer = Type.Object(
  { live: Type.Boolean() },
  { description: 'The process answers.', examples: [{ live: true }] },
);

/** Depends on nothing: a supervisor restarts a process that does not answer here. */
export function addLivez(app: Api): void {
  app.get(
    '/livez',
    {
      config: { action: 'service.live', open: true },
      schema: {
        operationId: 'livez',
        summary: 'Whether the process answers',
        tags: ['service'],
        security: [],
        response: { 200: LiveAnswer },
      },
    },
    async () => ({ live: true }),
  );
}
