import { Type } from 'typebox';
import { HIT_STATES } from '../../casework/hits/hit.ts';
import { listHits } from '../../casework/hits/list-hits.ts';
import type { Api } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { Id, Next, PageQuery } from '../schemas/common.ts';
import { given } from '../schemas/given.ts';
import { pageWish } from '../schemas/page-wish.ts';
import { HIT_EXAMPLE, HitAnswer, presentHit } from './hit-schema.ts';

const HitsQuery = Type.Object(
  {
    ...PageQuery.properties,
    state: Type.Optional(Type.Enum([...HIT_STATES])),
    counted: Type.Optional(Type.Boolean()),
    agencyId: Type.Optional(Id),
    caseId: Type.Optional(Id),
  },
  { additionalProperties: false },
);

const HitList = Type.Object(
  { hits: Type.Array(HitAnswer), next: Next },
  { description: 'A page of hits.', examples: [{ hits: [HIT_EXAMPLE] }] },
);

export function addListHits(app: Api): void {
  app.get(
    '/v1/hits',
    {
      config: { action: 'hits.list' },
      schema: {
        operationId: 'listHits',
        summary: 'List the hits of your agencies, the newest first',
        tags: ['hits'],
        querystring: HitsQuery,
        response: { 200: HitList, ...problemResponses('cursor-unknown') },
      },
    },
    async (request) => {
      const { query } = request;
      const { rows, next } = await listHits(request.database, query, pageWish(query));
      return { hits: rows.map(presentHit), ...given({ next }) };
    },
  );
}
