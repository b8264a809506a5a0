import { Type } from 'typebox';
import { listCases } from '../../casework/cases/list-cases.ts';
import type { Api } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { Next, PageQuery } from '../schemas/common.ts';
import { given } from '../schemas/given.ts';
import { pageWish } from '../schemas/page-wish.ts';
import { line } from '../schemas/text.ts';
import { CaseAnswer, caseExample, presentCase } from './case-schema.ts';

const CasesQuery = Type.Object(
  {
    ...PageQuery.properties,
    reference: Type.Optional(line(200, 'Only cases of this reference: one at most in each agency.')),
  },
  { additionalProperties: false },
);

const CaseList = Type.Object(
  { cases: Type.Array(CaseAnswer), next: Next },
  { description: 'A page of cases.', examples: [{ cases: [caseExample()] }] },
);

export function addListCases(app: Api): void {
  app.get(
    '/v1/cases',
    {
      config: { action: 'cases.list' },
      schema: {
        operationId: 'listCases',
        summary: 'List cases, the newest first: all, or those of a reference',
        tags: ['cases'],
        querystring: CasesQuery,
        response: { 200: CaseList, ...problemResponses('cursor-unknown') },
      },
    },
    async (request) => {
      const { reference, ...page } = request.query;
      const wish = { ...pageWish(page), ...(reference !== undefined && { reference }) };
      const { rows, next } = await listCases(request.database, wish);
      return { cases: rows.map(presentCase), ...given({ next }) };
    },
  );
}
