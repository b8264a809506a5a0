import { Type } from 'typebox';
import { orderThirdExamination } from '../../casework/conclusions/order-third-examination.ts';
import { originOf } from '../authentication/authenticate.ts';
import type { Api } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { idempotent } from '../requests/idempotent.ts';
import { Id, IdempotencyHeaders, LeadParams } from '../schemas/common.ts';
import { LeadAnswer, presentLead } from '../leads/lead-schema.ts';
const Body = Type.Object(
  { examinerId: Id },
  { additionalProperties: false, examples: [{ examinerId: '0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d' }] },
);

export function addOrderThirdExamination(app: Api): void {
  app.post(
    '/v1/leads/:leadId/third-examination',
    {
      config: { action: 'conclusions.order_third' },
      schema: {
        operationId: 'orderThirdExamination',
        summary: 'As a supervisor, name the examiner of a third examination',
        description:
          'For a lead on which two opinions differ. The examiner has given no opinion on it, and is shown none before their own is in.',
        tags: ['leads'],
        headers: IdempotencyHeaders,
        params: LeadParams,
        body: Body,
        response: {
          200: LeadAnswer,
          ...problemResponses(
            'lead-not-found',
            'step-not-allowed',
            'not-independent',
            'examiner-not-covering',
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
          await orderThirdExamination(tx, originOf(request), leadId, request.body.examinerId),
        ),
      }));
      return body;
    },
  );
}
