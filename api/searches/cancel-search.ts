import { cancelSearch } from '../../casework/searches/cancel-search.ts';
import { originOf } from '../authentication/authenticate.ts';
import type { Api } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { idempotent } from '../requests/idempotent.ts';
import { IdempotencyHeaders, SearchParams } from '../schemas/common.ts';
import { presentSearch } from './present-search.ts';
import { SearchAnswer } from './search-schema.ts';

export function addCancelSearch(app: Api): void {
  app.post(
    '/v1/searches/:searchId/cancel',
    {
      config: { action: 'searches.cancel' },
      schema: {
        operationId: 'cancelSearch',
        summary: 'End a search that waits or runs; the engine stops soon',
        tags: ['searches'],
        headers: IdempotencyHeaders,
        params: SearchParams,
        response: {
          200: SearchAnswer,
          ...problemResponses('search-not-found', 'search-ended', 'idempotency-key-reused'),
        },
      },
    },
    async (request, reply) => {
      const { searchId } = request.params;
      const { body } = await idempotent(request, reply, null, async (tx) => ({
        status: 200,
        body: presentSearch(await cancelSearch(tx, originOf(request), searchId)),
      }));
      return body;
    },
  );
}
