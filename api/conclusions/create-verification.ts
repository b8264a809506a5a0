import { verify } from '../../casework/conclusions/verify.ts';
import { originOf } from '../authentication/authenticate.ts';
import type { Api, ApiParts } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { idempotent } from '../requests/idempotent.ts';
import { IdempotencyHeaders, LeadParams } from '../schemas/common.ts';
import { LeadAnswer, presentLead } from '../leads/lead-schema.ts';
import { VerificationBody } from './opinion-schema.ts';

export function addCreateVerification(app: Api, { clock }: ApiParts): void {
  app.post(
    '/v1/leads/:leadId/verifications',
    {
      config: { action: 'conclusions.verify' },
      schema: {
        operationId: 'createVerification',
        summary: 'Give an independent opinion on an examined lead',
        description:
          'You are not shown what the examination came to before your own opinion is in. If both agree, the lead is decided; if not, a supervisor orders a third examination.',
        tags: ['leads'],
        headers: IdempotencyHeaders,
        params: LeadParams,
        body: VerificationBody,
        response: {
          201: LeadAnswer,
          ...problemResponses(
            'lead-not-found',
            'step-not-allowed',
            'not-independent',
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
        body: presentLead(await verify(tx, originOf(request), leadId, request.body, clock.now())),
      }));
      return reply.code(201).header('location', body.links.self).send(body);
    },
  );
}
