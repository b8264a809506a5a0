import { createProvider } from '../../casework/identity-providers/create-provider.ts';
import { boxNeeded } from '../../casework/sign-in/box-needed.ts';
import { originOf } from '../authentication/authenticate.ts';
import type { Api, ApiParts } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { idempotent } from '../requests/idempotent.ts';
import { IdempotencyHeaders } from '../schemas/common.ts';
import { presentProvider, ProviderAnswer, ProviderBody } from './provider-schema.ts';

export function addCreateProvider(app: Api, { clock, secrets, config }: ApiParts): void {
  app.post(
    '/v1/identity-providers',
    {
      config: { action: 'identityProviders.create' },
      schema: {
        operationId: 'createIdentityProvider',
        summary: 'Let the people of an agency sign in at its identity provider (OpenID Connect)',
        description:
          'Register PUBLIC_URL/v1/sign-in/callback there as the redirect URI, with the scopes `openid email`. A person is linked by verified e-mail address at the first sign-in, and known by subject after that; nobody is entered by a provider. To change anything, end it and create another.',
        tags: ['identity providers'],
        headers: IdempotencyHeaders,
        body: ProviderBody,
        response: {
          201: ProviderAnswer,
          ...problemResponses(
            'agency-not-found',
            'beyond-your-reach',
            'issuer-not-taken',
            'secrets-key-missing',
            'idempotency-key-reused',
          ),
        },
      },
    },
    async (request, reply) => {
      const settings = { now: clock.now(), loopbackAllowed: config.loopbackIssuers };
      const { body } = await idempotent(request, reply, request.body, async (tx) => ({
        status: 201,
        body: presentProvider(
          await createProvider(tx, boxNeeded(secrets), originOf(request), request.body, settings),
        ),
      }));
      return reply.code(201).send(body);
    },
  );
}
