import { Type } from 'typebox';
import { listSearches } from '../../casework/searches/list-searches.ts';
import type { Api } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { Id, Next, PageQuery } from '../schemas/common.ts';
import { given } from '../schemas/given.ts';
import { pageWish } from '../schemas/page-wish.ts';
import { presentSearch } from './present-search.ts';
import { SEARCH_EXAMPLE } from './search-example.ts';
import { SearchAnswer } from './search-schema.ts';

const SearchesQuery = Type.Object(
  { ...PageQuery.properties, exhibitId: Type.Optional(Id) },
  { additionalProperties: false },
);

const SearchList = Type.Object(
  { searches: Type.Array(SearchAnswer), next: Next },
  { description: 'A page of searches.', examples: [{ searches: [SEARCH_EXAMPLE] }] },
);

export function addListSearches(app: Api): void {
  app.get(
    '/v1/searches',
    {
      config: { action: 'searches.list' },
      schema: {
        operationId: 'listSearches',
        summary: 'List searches, the newest first: all, or those of one exhibit',
        tags: ['searches'],
        querystring: SearchesQuery,
        response: { 200: SearchList, ...problemResponses('exhibit-not-found', 'cursor-unknown') },
      },
    },
    async (request) => {
      const { exhibitId, ...page } = request.query;
      const { rows, next } = await listSearches(request.database, exhibitId, pageWish(page));
      return { searches: rows.map(presentSearch), ...given({ next }) };
    },
  );
}
