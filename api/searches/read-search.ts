import { readSearch } from '../../casework/searches/read-search.ts';
import type { Api } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { SearchParams } from '../schemas/common.ts';
import { presentSearch } from './present-search.ts';
import { SearchAnswer } from './search-schema.ts';

export function addReadSearch(app: Api): void {
  app.get(
    '/v1/searches/:searchId',
    {
      config: { action: 'searches.read' },
      schema: {
        operationId: 'readSearch',
        summary: 'How a search stands, and what it looked at',
        tags: ['searches'],
        params: SearchParams,
        response: { 200: SearchAnswer, ...problemResponses('search-not-found') },
      },
    },
    async (request) => presentSearch(await readSearch(request.database, request.params.searchId)),
  );
}
