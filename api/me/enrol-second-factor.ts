import { Type } from 'typebox';
import { enrolFactor } from '../../casework/second-factors/enrol-factor.ts';
import { boxNeeded } from '../../casework/sign-in/box-needed.ts';
import { originOf, sessionOf } from '../authentication/authenticate.ts';
import type { Api, ApiParts } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { Code, Password } from '../schemas/credentials.ts';

const Body = Type.Object(
  { password: Type.Optional(Password), code: Type.Optional(Code) },
  { additionalProperties: false, examples: [{ password: 'four words of your own' }] },
);

const Answer = Type.Object(
  {
    secret: Type.String({ description: 'Base32, for typing into an authenticator.' }),
    uri: Type.String({ description: 'The same for a QR code.' }),
  },
  {
    description: 'The secret, not in use yet.',
    examples: [
      {
        secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
        uri: 'otpauth://totp/Breechlink:a.joseph%40lab.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Breechlink&algorithm=SHA1&digits=6&period=30',
      },
    ],
  },
);

export function addEnrolSecondFactor(app: Api, { database, clock, secrets }: ApiParts): void {
  app.post(
    '/v1/me/second-factor',
    {
      config: { action: 'secondFactors.enrol' },
      schema: {
        operationId: 'enrolSecondFactor',
        summary: 'Begin to enrol a second factor (time-based codes, RFC 6238)',
        description:
          'Takes the present password, and a code of the second factor in use where there is one. The new one is in use once a code of it is confirmed. A repeat makes another secret in the place of this one.',
        tags: ['sign-in'],
        body: Body,
        response: {
          200: Answer,
          ...problemResponses(
            'session-needed',
            'password-wrong',
            'code-wrong',
            'sign-in-too-old',
            'attempt-delayed',
            'secrets-key-missing',
            'secret-unreadable',
            'sign-in-busy',
          ),
        },
      },
    },
    async (request, reply) => {
      const session = sessionOf(request);
      const enrolment = await enrolFactor(
        database,
        boxNeeded(secrets),
        originOf(request),
        session,
        request.body,
        clock.now(),
      );
      return reply.header('cache-control', 'no-store').send(enrolment);
    },
  );
}
