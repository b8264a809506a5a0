import { Type } from 'typebox';
import { listAgencies } from '../../casework/agencies/list-agencies.ts';
import type { Api } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { Next, PageQuery } from '../schemas/common.ts';
import { given } from '../schemas/given.ts';
import { pageWish } from '../schemas/page-wish.ts';
import { AgencyAnswer, agencyExample, presentAgency } from './agency-schema.ts';

const AgencyList = Type.Object(
  { agencies: Type.Array(AgencyAnswer), next: Next },
  { description: 'A page of agencies.', examples: [{ agencies: [agencyExample()] }] },
);

export function addListAgencies(app: Api): void {
  app.get(
    '/v1/agencies',
    {
      config: { action: 'agencies.list' },
      schema: {
        operationId: 'listAgencies',
        summary: 'List all agencies, by code',
        tags: ['agencies'],
        querystring: PageQuery,
        response: { 200: AgencyList, ...problemResponses('cursor-unknown') },
      },
    },
    async (request) => {
      const { rows, next } = await listAgencies(request.database, pageWish(request.query));
      return { agencies: rows.map(presentAgency), ...given({ next }) };
    },
  );
}
