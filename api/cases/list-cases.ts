import { Type } from 'typebox';
import { listCases } from '../../casework/cases/list-cases.ts';
import type { Api } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { Next, PageQuery } from '../schemas/common.ts';
import { given } from '../schemas/given.ts';
import { pageWish } from '../schemas/page-wish.ts';
import { CaseAnswer, caseExample, presentCase } from './case-schema.ts';

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
        summary: 'List cases, the newest first',
        tags: ['cases'],
        querystring: PageQuery,
        response: { 200: CaseList, ...problemResponses('cursor-unknown') },
      },
    },
    async (request) => {
      const { rows, next } = await listCases(request.database, pageWish(request.query));
      return { cases: rows.map(presentCase), ...given({ next }) };
    },
  );
}
