import { endProvider } from '../../casework/identity-providers/end-provider.ts';
import { originOf } from '../authentication/authenticate.ts';
import type { Api, ApiParts } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { ProviderParams } from '../schemas/common.ts';
import { presentProvider, ProviderAnswer } from './provider-schema.ts';

export function addEndProvider(app: Api, { clock }: ApiParts): void {
  app.delete(
    '/v1/identity-providers/:providerId',
    {
      config: { action: 'identityProviders.end' },
      schema: {
        operationId: 'endIdentityProvider',
        summary: 'Take an identity provider out of use',
        tags: ['identity providers'],
        params: ProviderParams,
        response: { 200: ProviderAnswer, ...problemResponses('identity-provider-not-found') },
      },
    },
    async (request) => {
      const { providerId } = request.params;
      const ended = request.database.transaction((tx) =>
        endProvider(tx, originOf(request), providerId, clock.now()),
      );
      return presentProvider(await ended);
    },
  );
}
