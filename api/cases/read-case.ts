import { readCase } from '../../casework/cases/read-case.ts';
import type { Api } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { CaseParams } from '../schemas/common.ts';
import { CaseAnswer, presentCase } from './case-schema.ts';

export function addReadCase(app: Api): void {
  app.get(
    '/v1/cases/:caseId',
    {
      config: { action: 'cases.read' },
      schema: {
        operationId: 'readCase',
        summary: 'Read a case',
        tags: ['cases'],
        params: CaseParams,
        response: { 200: CaseAnswer, ...problemResponses('case-not-found') },
      },
    },
    async (request) => presentCase(await readCase(request.database, request.params.caseId)),
  );
}
