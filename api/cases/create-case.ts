import { chooseAgency } from '../../casework/agencies/choose-agency.ts';
import { createCase } from '../../casework/cases/create-case.ts';
import { originOf } from '../authentication/authenticate.ts';
import type { Api } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { idempotent } from '../requests/idempotent.ts';
import { IdempotencyHeaders } from '../schemas/common.ts';
import { CaseAnswer, CaseBody, presentCase } from './case-schema.ts';

export function addCreateCase(app: Api): void {
  app.post(
    '/v1/cases',
    {
      config: { action: 'cases.create' },
      schema: {
        operationId: 'createCase',
        summary: 'Open a case',
        tags: ['cases'],
        headers: IdempotencyHeaders,
        body: CaseBody,
        response: {
          201: CaseAnswer,
          ...problemResponses(
            'agency-not-covered',
            'agency-not-found',
            'agency-needed',
            'case-reference-taken',
            'idempotency-key-reused',
          ),
        },
      },
    },
    async (request, reply) => {
      const { body } = await idempotent(request, reply, request.body, async (tx) => {
        const agencyId = await chooseAgency(tx, request.body.agencyId);
        const created = await createCase(tx, originOf(request), { ...request.body, agencyId });
        return { status: 201, body: presentCase(created) };
      });
      return reply.code(201).header('location', body.links.self).send(body);
    },
  );
}
