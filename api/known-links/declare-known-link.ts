import { Type } from 'typebox';
import { declareKnownLink } from '../../casework/known-links/declare-known-link.ts';
import { originOf } from '../authentication/authenticate.ts';
import type { Api, ApiParts } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { idempotent } from '../requests/idempotent.ts';
import { Id, IdempotencyHeaders } from '../schemas/common.ts';
import { paragraph } from '../schemas/text.ts';
import { KNOWN_LINK_EXAMPLE, KnownLinkAnswer, presentKnownLink } from './known-link-schema.ts';

const Body = Type.Object(
  { caseIds: Type.Tuple([Id, Id]), reason: paragraph(5000) },
  {
    additionalProperties: false,
    examples: [
      {
        caseIds: KNOWN_LINK_EXAMPLE.sides.map(({ caseId }) => caseId),
        reason: KNOWN_LINK_EXAMPLE.reason,
      },
    ],
  },
);

export function addDeclareKnownLink(app: Api, { clock }: ApiParts): void {
  app.post(
    '/v1/known-links',
    {
      config: { action: 'known_links.declare' },
      schema: {
        operationId: 'declareKnownLink',
        summary: 'Say that two cases are known to be linked otherwise',
        description:
          'A hit between them is then recorded and not counted, and their exhibits are marked among candidates.',
        tags: ['hits'],
        headers: IdempotencyHeaders,
        body: Body,
        response: {
          201: KnownLinkAnswer,
          ...problemResponses(
            'case-not-found',
            'link-known',
            'pair-not-comparable',
            'idempotency-key-reused',
          ),
        },
      },
    },
    async (request, reply) => {
      const { body } = await idempotent(request, reply, request.body, async (tx) => ({
        status: 201,
        body: presentKnownLink(await declareKnownLink(tx, originOf(request), request.body, clock.now())),
      }));
      return reply.code(201).header('location', body.links.self).send(body);
    },
  );
}
