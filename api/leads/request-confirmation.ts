import { requestConfirmation } from '../../casework/leads/request-confirmation.ts';
import { originOf } from '../authentication/authenticate.ts';
import type { Api, ApiParts } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { idempotent } from '../requests/idempotent.ts';
import { IdempotencyHeaders, LeadParams } from '../schemas/common.ts';
import { LeadAnswer, presentLead } from './lead-schema.ts';

export function addRequestConfirmation(app: Api, { clock }: ApiParts): void {
  app.post(
    '/v1/leads/:leadId/confirmation-request',
    {
      config: { action: 'leads.request_confirmation' },
      schema: {
        operationId: 'requestConfirmation',
        summary: 'Ask that the items be examined under the microscope',
        tags: ['leads'],
        headers: IdempotencyHeaders,
        params: LeadParams,
        response: {
          200: LeadAnswer,
          ...problemResponses('lead-not-found', 'step-not-allowed', 'idempotency-key-reused'),
        },
      },
    },
    async (request, reply) => {
      const { leadId } = request.params;
      const { body } = await idempotent(request, reply, null, async (tx) => ({
        status: 200,
        body: presentLead(await requestConfirmation(tx, originOf(request), leadId, clock.now())),
      }));
      return body;
    },
  );
}
