import { Type } from 'typebox';
import { listTokens } from '../../casework/tokens/list-tokens.ts';
import type { Api } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { Next, PageQuery } from '../schemas/common.ts';
import { given } from '../schemas/given.ts';
import { pageWish } from '../schemas/page-wish.ts';
import { presentToken, TokenAnswer, tokenExample } from './token-schema.ts';

const TokenList = Type.Object(
  { tokens: Type.Array(TokenAnswer), next: Next },
  { description: 'A page of tokens.', examples: [{ tokens: [tokenExample()] }] },
);

export function addListTokens(app: Api): void {
  app.get(
    '/v1/tokens',
    {
      config: { action: 'tokens.list' },
      schema: {
        operationId: 'listTokens',
        summary: 'List API tokens of the agencies that you administer or check, the newest first',
        tags: ['tokens'],
        querystring: PageQuery,
        response: { 200: TokenList, ...problemResponses('cursor-unknown') },
      },
    },
    async (request) => {
      const { rows, next } = await listTokens(request.database, pageWish(request.query));
      return { tokens: rows.map(presentToken), ...given({ next }) };
    },
  );
}
