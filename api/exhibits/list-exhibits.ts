import { Type } from 'typebox';
import { listExhibits } from '../../casework/exhibits/list-exhibits.ts';
import type { Api } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { CaseParams, Next, PageQuery } from '../schemas/common.ts';
import { given } from '../schemas/given.ts';
import { pageWish } from '../schemas/page-wish.ts';
import { line } from '../schemas/text.ts';
import { ExhibitAnswer, exhibitExample, presentExhibit } from './exhibit-schema.ts';

const ExhibitsQuery = Type.Object(
  { ...PageQuery.properties, reference: Type.Optional(line(200, 'Only the exhibit of this reference.')) },
  { additionalProperties: false },
);

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
        summary: 'List the exhibits of a case in the order of their entry: all, or that of a reference',
        tags: ['exhibits'],
        params: CaseParams,
        querystring: ExhibitsQuery,
        response: { 200: ExhibitList, ...problemResponses('case-not-found', 'cursor-unknown') },
      },
    },
    async (request) => {
      const { reference, ...page } = request.query;
      const wish = { ...pageWish(page), ...(reference !== undefined && { reference }) };
      const { rows, next } = await listExhibits(request.database, request.params.caseId, wish);
      return { exhibits: rows.map(presentExhibit), ...given({ next }) };
    },
  );
}
