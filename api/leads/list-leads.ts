import { Type } from 'typebox';
import { LEAD_STATES } from '../../casework/leads/lead-state.ts';
import { listLeads } from '../../casework/leads/list-leads.ts';
import type { Api, ApiParts } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { Id, Next, PageQuery } from '../schemas/common.ts';
import { given } from '../schemas/given.ts';
import { pageWish } from '../schemas/page-wish.ts';
import { LEAD_EXAMPLE, LeadAnswer, presentLead } from './lead-schema.ts';

const LeadsQuery = Type.Object(
  {
    ...PageQuery.properties,
    state: Type.Optional(Type.Enum([...LEAD_STATES])),
    agencyId: Type.Optional(Id),
    caseId: Type.Optional(Id),
    overdue: Type.Optional(
      Type.Boolean({
        description:
          'Only leads that an agency you cover (or the one named) should have acknowledged by now.',
      }),
    ),
  },
  { additionalProperties: false },
);

const LeadList = Type.Object(
  { leads: Type.Array(LeadAnswer), next: Next },
  { description: 'A page of leads.', examples: [{ leads: [LEAD_EXAMPLE] }] },
);

export function addListLeads(app: Api, { clock }: ApiParts): void {
  app.get(
    '/v1/leads',
    {
      config: { action: 'leads.list' },
      schema: {
        operationId: 'listLeads',
        summary: 'List the leads of your agencies, the newest first',
        tags: ['leads'],
        querystring: LeadsQuery,
        response: { 200: LeadList, ...problemResponses('cursor-unknown') },
      },
    },
    async (request) => {
      const { query } = request;
      const { rows, next } = await listLeads(request.database, query, pageWish(query), clock.now());
      return { leads: rows.map(presentLead), ...given({ next }) };
    },
  );
}
