import { Type } from 'typebox';
import { listSessions } from '../../casework/sessions/list-sessions.ts';
import { sessionOf } from '../authentication/authenticate.ts';
import type { Api, ApiParts } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { presentSession, SessionAnswer, sessionExample } from './session-schema.ts';

const SessionList = Type.Object(
  { sessions: Type.Array(SessionAnswer) },
  { description: 'Your open sessions.', examples: [{ sessions: [sessionExample()] }] },
);

export function addListSessions(app: Api, { database, clock }: ApiParts): void {
  app.get(
    '/v1/sessions',
    {
      config: { action: 'sessions.list' },
      schema: {
        operationId: 'listSessions',
        summary: 'List your own open sessions, the newest first',
        tags: ['sign-in'],
        response: { 200: SessionList, ...problemResponses('session-needed') },
      },
    },
    async (request) => {
      const { id, actor } = sessionOf(request);
      const sessions = await listSessions(database, actor.actorId, clock.now());
      return { sessions: sessions.map((session) => presentSession(session, id)) };
    },
  );
}
