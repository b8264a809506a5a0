import { Type } from 'typebox';
import { confirmFactor } from '../../casework/second-factors/confirm-factor.ts';
import { boxNeeded } from '../../casework/sign-in/box-needed.ts';
import { originOf, sessionOf } from '../authentication/authenticate.ts';
import type { Api, ApiParts } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { CodeBody } from '../schemas/credentials.ts';

const Answer = Type.Object(
  {
    recoveryCodes: Type.Array(Type.String(), {
      description: 'Each opens once in the place of a code. They are shown this once.',
    }),
  },
  { description: 'It is in use.', examples: [{ recoveryCodes: ['ABCD-EFGH-IJKL-MNOP-QRST-UVWX'] }] },
);

export function addConfirmSecondFactor(app: Api, { database, clock, secrets }: ApiParts): void {
  app.post(
    '/v1/me/second-factor/confirmation',
    {
      config: { action: 'secondFactors.confirm' },
      schema: {
        operationId: 'confirmSecondFactor',
        summary: 'Put the second factor that was begun into use, with its first code',
        description: 'It takes the place of an earlier one. Your other sessions end.',
        tags: ['sign-in'],
        body: CodeBody,
        response: {
          200: Answer,
          ...problemResponses(
            'session-needed',
            'code-wrong',
            'second-factor-not-begun',
            'attempt-delayed',
            'secrets-key-missing',
            'secret-unreadable',
          ),
        },
      },
    },
    async (request, reply) => {
      const { id: sessionId } = sessionOf(request);
      const { code } = request.body;
      const wish = { sessionId, code };
      const recoveryCodes = await confirmFactor(
        database,
        boxNeeded(secrets),
        originOf(request),
        wish,
        clock.now(),
      );
      return reply.header('cache-control', 'no-store').send({ recoveryCodes });
    },
  );
}
