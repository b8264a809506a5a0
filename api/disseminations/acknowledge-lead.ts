import { Type } from 'typebox';
import { acknowledgeLead } from '../../casework/disseminations/acknowledge-lead.ts';
import { originOf } from '../authentication/authenticate.ts';
import type { Api, ApiParts } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { idempotent } from '../requests/idempotent.ts';
import { IdempotencyHeaders, LeadParams } from '../schemas/common.ts';
import { LeadAnswer, presentLead } from '../leads/lead-schema.ts';
const Body = Type.Object(
  {
    agencyId: Type.Optional(
      Type.String({ format: 'uuid', description: 'Needed if you speak for both agencies.' }),
    ),
  },
  { additionalProperties: false, examples: [{}] },
);

export function addAcknowledgeLead(app: Api, { clock }: ApiParts): void {
  app.post(
    '/v1/leads/:leadId/acknowledgement',
    {
      config: { action: 'disseminations.acknowledge' },
      schema: {
        operationId: 'acknowledgeLead',
        summary: 'Say for your agency that it knows of a lead',
        description: 'Of all that it was sent of the lead until now. Its clock stops.',
        tags: ['leads'],
        headers: IdempotencyHeaders,
        params: LeadParams,
        body: Body,
        response: {
          200: LeadAnswer,
          ...problemResponses(
            'lead-not-found',
            'agency-needed',
            'agency-not-concerned',
            'step-not-allowed',
            'idempotency-key-reused',
          ),
        },
      },
    },
    async (request, reply) => {
      const { leadId } = request.params;
      const { body } = await idempotent(request, reply, request.body, async (tx) => ({
        status: 200,
        body: presentLead(
          await acknowledgeLead(tx, originOf(request), leadId, request.body.agencyId, clock.now()),
        ),
      }));
      return body;
    },
  );
}
