import { Type } from 'typebox';
import type { Static } from 'typebox';
import { compareRuns } from '../../casework/searches/compare-runs.ts';
import type { RankChange } from '../../casework/searches/compare-runs.ts';
import type { Api } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { Id, SearchParams } from '../schemas/common.ts';
import { given } from '../schemas/given.ts';

const exhibitId = 'c1f4f0a2-62f3-4a35-8a53-1f1d7c0c4d33';

const Change = Type.Object({
  exhibitId: Id,
  caseReference: Type.String(),
  exhibitReference: Type.String(),
  change: Type.Enum(['same', 'gained', 'lost', 'new', 'gone'], {
    description: 'new: only in this search; gone: only in the other.',
  }),
  rank: Type.Optional(Type.Integer({ description: 'In this search.' })),
  otherRank: Type.Optional(Type.Integer({ description: 'In the other search.' })),
});

const Comparison = Type.Object(
  {
    searchId: Id,
    otherId: Id,
    differs: Type.Array(Type.String(), {
      description: 'Facts in which the searches differ, apart from their results.',
    }),
    candidates: Type.Array(Change),
  },
  {
    description: 'Two results side by side, in the order of the first.',
    examples: [
      {
        searchId: 'e7b6a1de-70b5-4b49-9d70-9a2f1c6d5e44',
        otherId: '1f0e2d3c-4b5a-4978-8695-a4b3c2d1e0f1',
        differs: ['galleryRevision'],
        candidates: [
          {
            exhibitId,
            caseReference: '2025-1102',
            exhibitReference: 'T-1',
            change: 'gained',
            rank: 1,
            otherRank: 3,
          },
        ],
      },
    ],
  },
);

export function addCompareSearches(app: Api): void {
  app.get(
    '/v1/searches/:searchId/comparison',
    {
      config: { action: 'searches.compare' },
      schema: {
        operationId: 'compareSearches',
        summary: 'What another run of a search found otherwise',
        tags: ['searches'],
        params: SearchParams,
        querystring: Type.Object(
          { with: Type.String({ format: 'uuid', description: 'The other search, e.g. the earlier one.' }) },
          { additionalProperties: false },
        ),
        response: {
          200: Comparison,
          ...problemResponses('search-not-found', 'search-not-completed', 'review-masked'),
        },
      },
    },
    async (request) => {
      const { searchId } = request.params;
      const { other, differs, changes } = await compareRuns(request.database, searchId, request.query.with);
      return { searchId, otherId: other.id, differs, candidates: changes.map(presentChange) };
    },
  );
}

function presentChange({ rank, otherRank, ...exhibit }: RankChange) {
  return { ...exhibit, change: nameChange(rank, otherRank), ...given({ rank, otherRank }) };
}

function nameChange(rank: number | null, otherRank: number | null): Static<typeof Change>['change'] {
  if (rank === null) return 'gone';
  if (otherRank === null) return 'new';
  if (rank === otherRank) return 'same';
  return rank < otherRank ? 'gained' : 'lost';
}
