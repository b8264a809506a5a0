import { Type } from 'typebox';
import { withdrawLead } from '../../casework/leads/withdraw-lead.ts';
import { originOf } from '../authentication/authenticate.ts';
import type { Api, ApiParts } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { idempotent } from '../requests/idempotent.ts';
import { IdempotencyHeaders, LeadParams } from '../schemas/common.ts';
import { paragraph } from '../schemas/text.ts';
import { LeadAnswer, presentLead } from './lead-schema.ts';
const Body = Type.Object(
  { reason: paragraph(5000) },
  { additionalProperties: false, examples: [{ reason: 'Entered for the wrong exhibit.' }] },
);

export function addWithdrawLead(app: Api, { clock }: ApiParts): void {
  app.post(
    '/v1/leads/:leadId/withdrawal',
    {
      config: { action: 'leads.withdraw' },
      schema: {
        operationId: 'withdrawLead',
        summary: 'Withdraw a lead that was a slip, before it is examined',
        description:
          'The lead stays to be read. Whoever made it withdraws it, or a supervisor of both agencies.',
        tags: ['leads'],
        headers: IdempotencyHeaders,
        params: LeadParams,
        body: Body,
        response: {
          200: LeadAnswer,
          ...problemResponses('lead-not-found', 'step-not-allowed', 'idempotency-key-reused'),
        },
      },
    },
    async (request, reply) => {
      const { leadId } = request.params;
      const { body } = await idempotent(request, reply, request.body, async (tx) => ({
        status: 200,
        body: presentLead(
          await withdrawLead(tx, originOf(request), leadId, request.body.reason, clock.now()),
        ),
      }));
      return body;
    },
  );
}
