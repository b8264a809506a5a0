import { Type } from 'typebox';
import { listSearchCandidates } from '../../casework/searches/list-search-candidates.ts';
import { CANDIDATES_EXAMPLE } from '../candidates/candidates-example.ts';
import { Candidate, Withheld } from '../candidates/candidates-schema.ts';
import { presentCandidate } from '../candidates/present-candidates.ts';
import type { Api } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { Next, PageQuery, SearchParams } from '../schemas/common.ts';
import { given } from '../schemas/given.ts';
import { pageWish } from '../schemas/page-wish.ts';
import { presentSearch } from './present-search.ts';
import { SEARCH_EXAMPLE } from './search-example.ts';
import { SearchAnswer } from './search-schema.ts';

const CandidatePage = Type.Object(
  { search: SearchAnswer, candidates: Type.Array(Candidate), withheld: Withheld, next: Next },
  {
    description: 'A page of candidates, best first; none before the search is completed.',
    examples: [{ search: SEARCH_EXAMPLE, candidates: CANDIDATES_EXAMPLE.candidates, withheld: 0 }],
  },
);

export function addReadSearchCandidates(app: Api): void {
  app.get(
    '/v1/searches/:searchId/candidates',
    {
      config: { action: 'searches.candidates' },
      schema: {
        operationId: 'readSearchCandidates',
        summary: 'What a search found, best first',
        tags: ['searches'],
        params: SearchParams,
        querystring: PageQuery,
        response: {
          200: CandidatePage,
          ...problemResponses('search-not-found', 'review-masked', 'cursor-unknown'),
        },
      },
    },
    async (request) => {
      const { searchId } = request.params;
      const page = await listSearchCandidates(request.database, searchId, pageWish(request.query));
      return {
        search: presentSearch(page.search),
        candidates: page.candidates.map(presentCandidate),
        withheld: page.withheld,
        ...given({ next: page.next }),
      };
    },
  );
}
