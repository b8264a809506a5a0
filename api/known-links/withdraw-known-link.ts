import { Type } from 'typebox';
import { withdrawKnownLink } from '../../casework/known-links/withdraw-known-link.ts';
import { originOf } from '../authentication/authenticate.ts';
import type { Api, ApiParts } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { idempotent } from '../requests/idempotent.ts';
import { IdempotencyHeaders, KnownLinkParams } from '../schemas/common.ts';
import { paragraph } from '../schemas/text.ts';
import { KnownLinkAnswer, presentKnownLink } from './known-link-schema.ts';

const Body = Type.Object(
  { reason: paragraph(5000) },
  { additionalProperties: false, examples: [{ reason: 'The witnesses named two people of one name.' }] },
);

export function addWithdrawKnownLink(app: Api, { clock }: ApiParts): void {
  app.post(
    '/v1/known-links/:linkId/withdrawal',
    {
      config: { action: 'known_links.withdraw' },
      schema: {
        operationId: 'withdrawKnownLink',
        summary: 'Say that a link was declared by mistake; it stays to be read',
        tags: ['hits'],
        headers: IdempotencyHeaders,
        params: KnownLinkParams,
        body: Body,
        response: {
          200: KnownLinkAnswer,
          ...problemResponses(
            'known-link-not-found',
            'agency-not-covered',
            'step-not-allowed',
            'idempotency-key-reused',
          ),
        },
      },
    },
    async (request, reply) => {
      const { linkId } = request.params;
      const { reason } = request.body;
      const { body } = await idempotent(request, reply, request.body, async (tx) => ({
        status: 200,
        body: presentKnownLink(await withdrawKnownLink(tx, originOf(request), linkId, reason, clock.now())),
      }));
      return body;
    },
  );
}
