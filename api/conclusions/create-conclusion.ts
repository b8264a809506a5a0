import { conclude } from '../../casework/conclusions/conclude.ts';
import { originOf } from '../authentication/authenticate.ts';
import type { Api, ApiParts } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { idempotent } from '../requests/idempotent.ts';
import { IdempotencyHeaders, LeadParams } from '../schemas/common.ts';
import { LeadAnswer, presentLead } from '../leads/lead-schema.ts';
import { ConclusionBody } from './opinion-schema.ts';

export function addCreateConclusion(app: Api, { clock }: ApiParts): void {
  app.post(
    '/v1/leads/:leadId/conclusions',
    {
      config: { action: 'conclusions.create' },
      schema: {
        operationId: 'createConclusion',
        summary: 'As an examiner, reach a conclusion on a lead',
        description:
          'An examination of the items under the microscope waits for an independent verification, whatever it came to, and is sealed until then. A conclusion reached on the screen is noted and decides nothing. Where a third examination was ordered, its examiner concludes here.',
        tags: ['leads'],
        headers: IdempotencyHeaders,
        params: LeadParams,
        body: ConclusionBody,
        response: {
          201: LeadAnswer,
          ...problemResponses(
            'lead-not-found',
            'conclusion-not-found',
            'step-not-allowed',
            'person-required',
            'examiner-not-covering',
            'class-conflict',
            'idempotency-key-reused',
          ),
        },
      },
    },
    async (request, reply) => {
      const { leadId } = request.params;
      const { body } = await idempotent(request, reply, request.body, async (tx) => ({
        status: 201,
        body: presentLead(await conclude(tx, originOf(request), leadId, request.body, clock.now())),
      }));
      return reply.code(201).header('location', body.links.self).send(body);
    },
  );
}
