import { Type } from 'typebox';
import { changePassword } from '../../casework/passwords/change-password.ts';
import { originOf, sessionOf } from '../authentication/authenticate.ts';
import { Cookies } from '../authentication/cookies.ts';
import type { Api, ApiParts } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { NewPassword, Password } from '../schemas/credentials.ts';

const Body = Type.Object(
  { present: Password, next: NewPassword },
  {
    additionalProperties: false,
    examples: [{ present: 'the words until now', next: 'four words of your own' }],
  },
);

export function addChangePassword(app: Api, { database, clock, config }: ApiParts): void {
  app.put(
    '/v1/me/password',
    {
      config: { action: 'passwords.change' },
      schema: {
        operationId: 'changePassword',
        summary: 'Change your password; all your sessions end, this one too',
        tags: ['sign-in'],
        body: Body,
        response: {
          204: Type.Null({ description: 'It is changed. Sign in again.' }),
          ...problemResponses(
            'session-needed',
            'password-wrong',
            'password-not-taken',
            'no-password',
            'attempt-delayed',
            'sign-in-busy',
          ),
        },
      },
    },
    async (request, reply) => {
      sessionOf(request);
      await changePassword(database, originOf(request), request.body, clock.now());
      return reply.code(204).header('set-cookie', new Cookies(config.publicUrl).forget('session')).send(null);
    },
  );
}
