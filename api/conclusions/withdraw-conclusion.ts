import { Type } from 'typebox';
import { withdrawConclusion } from '../../casework/conclusions/withdraw-conclusion.ts';
import { originOf } from '../authentication/authenticate.ts';
import type { Api, ApiParts } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { idempotent } from '../requests/idempotent.ts';
import { IdempotencyHeaders, ConclusionParams } from '../schemas/common.ts';
import { paragraph } from '../schemas/text.ts';
import { LeadAnswer, presentLead } from '../leads/lead-schema.ts';
const Body = Type.Object(
  { reason: paragraph(5000) },
  {
    additionalProperties: false,
    examples: [{ reason: 'The questioned item was exchanged with another one.' }],
  },
);

export function addWithdrawConclusion(app: Api, { clock }: ApiParts): void {
  app.post(
    '/v1/leads/:leadId/conclusions/:conclusionId/withdrawal',
    {
      config: { action: 'conclusions.withdraw' },
      schema: {
        operationId: 'withdrawConclusion',
        summary: 'Withdraw a conclusion; it stays to be read',
        description:
          'Whoever reached it withdraws it, or a supervisor of both agencies. The lead waits for an examination again, and a hit that nothing else holds up is withdrawn.',
        tags: ['leads'],
        headers: IdempotencyHeaders,
        params: ConclusionParams,
        body: Body,
        response: {
          200: LeadAnswer,
          ...problemResponses(
            'lead-not-found',
            'conclusion-not-found',
            'step-not-allowed',
            'person-required',
            'idempotency-key-reused',
          ),
        },
      },
    },
    async (request, reply) => {
      const { leadId, conclusionId } = request.params;
      const { reason } = request.body;
      const { body } = await idempotent(request, reply, request.body, async (tx) => ({
        status: 200,
        body: presentLead(
          await withdrawConclusion(tx, originOf(request), leadId, { conclusionId, reason }, clock.now()),
        ),
      }));
      return body;
    },
  );
}
