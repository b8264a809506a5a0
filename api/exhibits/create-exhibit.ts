import { createExhibit } from '../../casework/exhibits/create-exhibit.ts';
import { originOf } from '../authentication/authenticate.ts';
import type { Api } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { idempotent } from '../requests/idempotent.ts';
import { CaseParams, IdempotencyHeaders } from '../schemas/common.ts';
import { ExhibitAnswer, ExhibitBody, presentExhibit } from './exhibit-schema.ts';

export function addCreateExhibit(app: Api): void {
  app.post(
    '/v1/cases/:caseId/exhibits',
    {
      config: { action: 'exhibits.create' },
      schema: {
        operationId: 'createExhibit',
        summary: 'Enter an exhibit into a case',
        tags: ['exhibits'],
        headers: IdempotencyHeaders,
        params: CaseParams,
        body: ExhibitBody,
        response: {
          201: ExhibitAnswer,
          ...problemResponses('case-not-found', 'exhibit-reference-taken', 'idempotency-key-reused'),
        },
      },
    },
    async (request, reply) => {
      const { caseId } = request.params;
      const { body } = await idempotent(request, reply, request.body, async (tx) => ({
        status: 201,
        body: presentExhibit(await createExhibit(tx, originOf(request), caseId, request.body)),
      }));
      return reply.code(201).header('location', body.links.self).send(body);
    },
  );
}
