import { Type } from 'typebox';
import { createLead } from '../../casework/leads/create-lead.ts';
import { originOf } from '../authentication/authenticate.ts';
import type { Api, ApiParts } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { idempotent } from '../requests/idempotent.ts';
import { Id, IdempotencyHeaders } from '../schemas/common.ts';
import { paragraph } from '../schemas/text.ts';
import { LEAD_EXAMPLE, LeadAnswer, presentLead } from './lead-schema.ts';

const LeadBody = Type.Object(
  { reviewId: Id, note: Type.Optional(paragraph(5000)) },
  { additionalProperties: false, examples: [{ reviewId: LEAD_EXAMPLE.reviewId }] },
);

export function addCreateLead(app: Api, { clock }: ApiParts): void {
  app.post(
    '/v1/leads',
    {
      config: { action: 'leads.create' },
      schema: {
        operationId: 'createLead',
        summary: 'End a review with a lead',
        description:
          'Unconfirmed; it is sent to the agencies of both cases at once. Only the reviewer does this.',
        tags: ['leads'],
        headers: IdempotencyHeaders,
        body: LeadBody,
        response: {
          201: LeadAnswer,
          ...problemResponses(
            'person-required',
            'reviewer-not-trained',
            'review-not-found',
            'review-taken',
            'review-masked',
            'step-not-allowed',
            'idempotency-key-reused',
          ),
        },
      },
    },
    async (request, reply) => {
      const { body } = await idempotent(request, reply, request.body, async (tx) => ({
        status: 201,
        body: presentLead(await createLead(tx, originOf(request), request.body, clock.now())),
      }));
      return reply.code(201).header('location', body.links.self).send(body);
    },
  );
}
