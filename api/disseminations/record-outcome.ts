import { Type } from 'typebox';
import { OUTCOMES } from '../../casework/disseminations/dissemination.ts';
import { recordOutcome } from '../../casework/disseminations/record-outcome.ts';
import { originOf } from '../authentication/authenticate.ts';
import type { Api, ApiParts } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { idempotent } from '../requests/idempotent.ts';
import { IdempotencyHeaders, LeadParams } from '../schemas/common.ts';
import { paragraph } from '../schemas/text.ts';
import { LeadAnswer, presentLead } from '../leads/lead-schema.ts';
const Body = Type.Object(
  {
    agencyId: Type.Optional(
      Type.String({ format: 'uuid', description: 'Needed if you speak for both agencies.' }),
    ),
    outcome: Type.Enum([...OUTCOMES]),
    note: Type.Optional(paragraph(5000)),
  },
  { additionalProperties: false, examples: [{ outcome: 'investigation_opened' }] },
);

export function addRecordOutcome(app: Api, { clock }: ApiParts): void {
  app.post(
    '/v1/leads/:leadId/outcome',
    {
      config: { action: 'disseminations.record_outcome' },
      schema: {
        operationId: 'recordOutcome',
        summary: 'Say for your agency what came of a lead',
        description: 'After it was acknowledged, as often as there is something new; all of it stays.',
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
        body: presentLead(await recordOutcome(tx, originOf(request), leadId, request.body, clock.now())),
      }));
      return body;
    },
  );
}
