import { Type } from 'typebox';
import { endSession } from '../../casework/sessions/end-sessions.ts';
import { originOf, sessionOf } from '../authentication/authenticate.ts';
import { Cookies } from '../authentication/cookies.ts';
import type { Api, ApiParts } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { SessionParams } from '../schemas/common.ts';

export function addEndSession(app: Api, { database, clock, config }: ApiParts): void {
  app.delete(
    '/v1/sessions/:sessionId',
    {
      config: { action: 'sessions.end' },
      schema: {
        operationId: 'endSession',
        summary: 'End one of your own sessions; the present one is a sign-out',
        tags: ['sign-in'],
        params: SessionParams,
        response: {
          204: Type.Null({ description: 'It has ended.' }),
          ...problemResponses('session-needed', 'session-not-found'),
        },
      },
    },
    async (request, reply) => {
      const { id: present } = sessionOf(request);
      const { sessionId } = request.params;
      await database.transaction((tx) => endSession(tx, originOf(request), sessionId, clock.now()));
      if (sessionId === present) {
        reply.header('set-cookie', new Cookies(config.publicUrl).forget('session'));
      }
      return reply.code(204).send(null);
    },
  );
}
