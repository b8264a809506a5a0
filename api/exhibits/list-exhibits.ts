import { Type } from 'typebox';
import { listExhibits } from '../../casework/exhibits/list-exhibits.ts';
import type { Api } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { CaseParams, Next, PageQuery } from '../schemas/common.ts';
import { given } from '../schemas/given.ts';
import { pageWish } from '../schemas/page-wish.ts';
import { ExhibitAnswer, exhibitExample, presentExhibit } from './exhibit-schema.ts';

const ExhibitList = Type.Object(
  { exhibits: Type.Array(ExhibitAnswer), next: Next },
  { description: 'A page of exhibits.', examples: [{ exhibits: [exhibitExample()] }] },
);

export function addListExhibits(app: Api): void {
  app.get(
    '/v1/cases/:caseId/exhibits',
    {
      config: { action: 'exhibits.list' },
      schema: {
        operationId: 'listExhibits',
        summary: 'List the exhibits of a case in the order of their entry',
        tags: ['exhibits'],
        params: CaseParams,
        querystring: PageQuery,
        response: { 200: ExhibitList, ...problemResponses('case-not-found', 'cursor-unknown') },
      },
    },
    async (request) => {
      const { rows, next } = await listExhibits(
        request.database,
        request.params.caseId,
        pageWish(request.query),
      );
      return { exhibits: rows.map(presentExhibit), ...given({ next }) };
    },
  );
}
