import { readToken } from '../../casework/tokens/read-token.ts';
import type { Api } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { TokenParams } from '../schemas/common.ts';
import { presentToken, TokenAnswer } from './token-schema.ts';

export function addReadToken(app: Api): void {
  app.get(
    '/v1/tokens/:tokenId',
    {
      config: { action: 'tokens.read' },
      schema: {
        operationId: 'readToken',
        summary: 'Read an API token, without its secret',
        tags: ['tokens'],
        params: TokenParams,
        response: { 200: TokenAnswer, ...problemResponses('token-not-found') },
      },
    },
    async (request) => presentToken(await readToken(request.database, request.params.tokenId)),
  );
}
