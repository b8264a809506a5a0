import { Type } from 'typebox';
import { verifySession } from '../../casework/second-factors/verify-session.ts';
import { boxNeeded } from '../../casework/sign-in/box-needed.ts';
import { originOf, sessionOf } from '../authentication/authenticate.ts';
import type { Api, ApiParts } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { CodeBody } from '../schemas/credentials.ts';

export function addVerifySecondFactor(app: Api, { database, clock, secrets }: ApiParts): void {
  app.post(
    '/v1/me/second-factor/verification',
    {
      config: { action: 'secondFactors.verify' },
      schema: {
        operationId: 'verifySecondFactor',
        summary: 'Give a code in a session that began at an identity provider without a second factor',
        tags: ['sign-in'],
        body: CodeBody,
        response: {
          204: Type.Null({ description: 'The session has a second factor.' }),
          ...problemResponses(
            'session-needed',
            'code-wrong',
            'no-second-factor',
            'attempt-delayed',
            'secrets-key-missing',
            'secret-unreadable',
          ),
        },
      },
    },
    async (request, reply) => {
      const { id: sessionId } = sessionOf(request);
      const wish = { sessionId, code: request.body.code };
      await verifySession(database, boxNeeded(secrets), originOf(request), wish, clock.now());
      return reply.code(204).send(null);
    },
  );
}
