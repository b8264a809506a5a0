import { revokeToken } from '../../casework/tokens/revoke-token.ts';
import { originOf } from '../authentication/authenticate.ts';
import type { Api, ApiParts } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { TokenParams } from '../schemas/common.ts';
import { presentToken, TokenAnswer } from './token-schema.ts';

export function addRevokeToken(app: Api, { clock }: ApiParts): void {
  app.delete(
    '/v1/tokens/:tokenId',
    {
      config: { action: 'tokens.revoke' },
      schema: {
        operationId: 'revokeToken',
        summary: 'Revoke an API token, at once and for good',
        tags: ['tokens'],
        params: TokenParams,
        response: { 200: TokenAnswer, ...problemResponses('token-not-found', 'beyond-your-reach') },
      },
    },
    async (request) => {
      const { tokenId } = request.params;
      const revoked = request.database.transaction((tx) =>
        revokeToken(tx, originOf(request), tokenId, clock.now()),
      );
      return presentToken(await revoked);
    },
  );
}
