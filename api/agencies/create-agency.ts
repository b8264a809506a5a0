import { createAgency } from '../../casework/agencies/create-agency.ts';
import { originOf } from '../authentication/authenticate.ts';
import type { Api } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { idempotent } from '../requests/idempotent.ts';
import { IdempotencyHeaders } from '../schemas/common.ts';
import { AgencyAnswer, AgencyBody, presentAgency } from './agency-schema.ts';

export function addCreateAgency(app: Api): void {
  app.post(
    '/v1/agencies',
    {
      config: { action: 'agencies.create' },
      schema: {
        operationId: 'createAgency',
        summary: 'Enter an agency; for administrators of every agency',
        tags: ['agencies'],
        headers: IdempotencyHeaders,
        body: AgencyBody,
        response: {
          201: AgencyAnswer,
          ...problemResponses('agency-code-taken', 'idempotency-key-reused'),
        },
      },
    },
    async (request, reply) => {
      const { body } = await idempotent(request, reply, request.body, async (tx) => ({
        status: 201,
        body: presentAgency(await createAgency(tx, originOf(request), request.body)),
      }));
      return reply.code(201).header('location', body.links.self).send(body);
    },
  );
}
