import { rerunSearch } from '../../casework/searches/rerun-search.ts';
import { originOf } from '../authentication/authenticate.ts';
import type { Api, ApiParts } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { idempotent } from '../requests/idempotent.ts';
import { IdempotencyHeaders, SearchParams } from '../schemas/common.ts';
import { presentSearch } from './present-search.ts';
import { SearchAnswer } from './search-schema.ts';

export function addRerunSearch(app: Api, { model }: ApiParts): void {
  app.post(
    '/v1/searches/:searchId/rerun',
    {
      config: { action: 'searches.rerun' },
      schema: {
        operationId: 'rerunSearch',
        summary: 'Search for the same again, in the gallery and by the model as they are now',
        description: 'A new search; the earlier one stays as it is. The two can be compared.',
        tags: ['searches'],
        headers: IdempotencyHeaders,
        params: SearchParams,
        response: {
          202: SearchAnswer,
          ...problemResponses(
            'search-not-found',
            'filter-value-unknown',
            'exhibit-not-searchable',
            'idempotency-key-reused',
          ),
        },
      },
    },
    async (request, reply) => {
      const { searchId } = request.params;
      const { body } = await idempotent(request, reply, null, async (tx) => ({
        status: 202,
        body: presentSearch(await rerunSearch(tx, originOf(request), searchId, model)),
      }));
      return reply.code(202).header('location', body.links.self).send(body);
    },
  );
}
