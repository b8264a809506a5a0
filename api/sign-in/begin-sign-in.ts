import { Type } from 'typebox';
import { beginAtProvider } from '../../casework/sign-in/provider-sign-in.ts';
import { Cookies } from '../authentication/cookies.ts';
import type { Api, ApiParts } from '../parts.ts';
import { openProblemResponses } from '../problems/problem-schema.ts';
import { ProviderParams } from '../schemas/common.ts';
import { PATH } from '../schemas/patterns.ts';
import { providerParts } from './provider-parts.ts';

const Query = Type.Object(
  {
    returnTo: Type.Optional(
      Type.String({
        maxLength: 1000,
        pattern: PATH,
        default: '/',
        description: 'Path on this server to go on to after the sign-in.',
      }),
    ),
  },
  { additionalProperties: false },
);

export function addBeginSignIn(app: Api, parts: ApiParts): void {
  app.get(
    '/v1/sign-in/:providerId',
    {
      config: { action: 'signIn.begin', open: true },
      schema: {
        operationId: 'beginSignIn',
        summary: 'Sign in at an identity provider; for a browser to be led to',
        description: 'The browser has to come back within ten minutes, and it has to be the same.',
        tags: ['sign-in'],
        security: [],
        params: ProviderParams,
        querystring: Query,
        response: {
          303: Type.Null({ description: 'To the identity provider.' }),
          ...openProblemResponses(
            'invalid-request',
            'identity-provider-not-found',
            'attempt-delayed',
            'provider-failed',
            'public-url-missing',
            'secrets-key-missing',
            'secret-unreadable',
            'internal-error',
          ),
        },
      },
    },
    async (request, reply) => {
      const { providerId } = request.params;
      const { returnTo = '/' } = request.query;
      const { url, sealed } = await beginAtProvider(
        providerParts(parts),
        { providerId, returnTo, address: request.ip },
        parts.clock.now(),
      );
      return reply
        .code(303)
        .header('cache-control', 'no-store')
        .header('set-cookie', new Cookies(parts.config.publicUrl).keep('departure', sealed))
        .header('location', url.href)
        .send(null);
    },
  );
}
