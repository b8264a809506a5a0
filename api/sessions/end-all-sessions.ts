import { Type } from 'typebox';
import { endAllSessions } from '../../casework/sessions/end-sessions.ts';
import { originOf, sessionOf } from '../authentication/authenticate.ts';
import { Cookies } from '../authentication/cookies.ts';
import type { Api, ApiParts } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';

const Answer = Type.Object(
  { ended: Type.Integer() },
  { description: 'How many have ended.', examples: [{ ended: 2 }] },
);

export function addEndAllSessions(app: Api, { database, clock, config }: ApiParts): void {
  app.delete(
    '/v1/sessions',
    {
      config: { action: 'sessions.endAll' },
      schema: {
        operationId: 'endAllSessions',
        summary: 'End all your own sessions, this one too',
        tags: ['sign-in'],
        response: { 200: Answer, ...problemResponses('session-needed') },
      },
    },
    async (request, reply) => {
      sessionOf(request);
      const ended = await database.transaction((tx) => endAllSessions(tx, originOf(request), clock.now()));
      reply.header('set-cookie', new Cookies(config.publicUrl).forget('session'));
      return { ended };
    },
  );
}
