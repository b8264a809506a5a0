import { Type } from 'typebox';
import { listProviders } from '../../casework/identity-providers/list-providers.ts';
import type { Api } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { presentProvider, ProviderAnswer, providerExample } from './provider-schema.ts';

const ProviderList = Type.Object(
  { identityProviders: Type.Array(ProviderAnswer) },
  { description: 'Those in use.', examples: [{ identityProviders: [providerExample()] }] },
);

export function addListProviders(app: Api): void {
  app.get(
    '/v1/identity-providers',
    {
      config: { action: 'identityProviders.list' },
      schema: {
        operationId: 'listIdentityProviders',
        summary: 'List identity providers of the agencies that you administer or check',
        tags: ['identity providers'],
        response: { 200: ProviderList, ...problemResponses() },
      },
    },
    async (request) => ({ identityProviders: (await listProviders(request.database)).map(presentProvider) }),
  );
}
