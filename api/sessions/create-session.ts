import { Type } from 'typebox';
import { signIn } from '../../casework/sign-in/sign-in.ts';
import { Cookies } from '../authentication/cookies.ts';
import type { Api, ApiParts } from '../parts.ts';
import { openProblemResponses } from '../problems/problem-schema.ts';
import { Code, Password } from '../schemas/credentials.ts';
import { given } from '../schemas/given.ts';
import { presentSession, SessionAnswer, sessionExample } from './session-schema.ts';

const Body = Type.Object(
  {
    email: Type.String({ maxLength: 254 }),
    password: Password,
    code: Type.Optional(Code),
    secretIn: Type.Optional(
      Type.Enum(['cookie', 'answer'], {
        default: 'cookie',
        description:
          '`cookie`: for browsers; no script can read the secret. `answer`: for other programs, to be sent as `Authorization: Bearer SECRET`; no cookie is set.',
      }),
    ),
  },
  {
    additionalProperties: false,
    examples: [{ email: 'a.joseph@lab.example', password: 'four words of your own', code: '287082' }],
  },
);

const Answer = Type.Object(
  { ...SessionAnswer.properties, secret: Type.Optional(Type.String()) },
  { description: 'The session.', examples: [sessionExample()] },
);

export function addCreateSession(app: Api, { database, clock, secrets, config }: ApiParts): void {
  app.post(
    '/v1/sessions',
    {
      config: { action: 'sessions.create', open: true },
      schema: {
        operationId: 'createSession',
        summary: 'Sign in with a password',
        description:
          'A session lasts twelve hours, or until half an hour passes without a request. It is no use to repeat this under an Idempotency-Key: a secret is shown once. Failures delay further attempts, with `Retry-After`.',
        tags: ['sign-in'],
        security: [],
        body: Body,
        response: {
          201: Answer,
          ...openProblemResponses(
            'invalid-request',
            'sign-in-failed',
            'code-needed',
            'foreign-origin',
            'attempt-delayed',
            'sign-in-busy',
            'secrets-key-missing',
            'secret-unreadable',
            'internal-error',
          ),
        },
      },
    },
    async (request, reply) => {
      const { secretIn = 'cookie', ...credentials } = request.body;
      const cookies = new Cookies(config.publicUrl);
      const visitor = {
        address: request.ip,
        userAgent: request.headers['user-agent'],
        deviceSecret: cookies.read(request.headers.cookie, 'device'),
        keepsSecrets: secretIn === 'cookie',
        requestId: request.id,
      };
      const made = await signIn(database, secrets, credentials, visitor, clock.now());
      reply.code(201).header('cache-control', 'no-store');
      if (secretIn === 'cookie') reply.header('set-cookie', cookies.keep('session', made.secret));
      if (made.deviceSecret !== undefined) {
        reply.header('set-cookie', cookies.keep('device', made.deviceSecret));
      }
      const secret = secretIn === 'answer' ? made.secret : null;
      return reply.send({ ...presentSession(made.session, made.session.id), ...given({ secret }) });
    },
  );
}
