import { boxNeeded } from '../../casework/sign-in/box-needed.ts';
import { rotateSecret } from '../../casework/webhooks/rotate-secret.ts';
import { originOf } from '../authentication/authenticate.ts';
import type { Api, ApiParts } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { idempotent } from '../requests/idempotent.ts';
import { EndpointParams, IdempotencyHeaders } from '../schemas/common.ts';
import { given } from '../schemas/given.ts';
import { RotatedAnswer } from './endpoint-schema.ts';

export function addRotateSecret(app: Api, { clock, secrets }: ApiParts): void {
  app.post(
    '/v1/webhook-endpoints/:endpointId/secret',
    {
      config: { action: 'webhooks.rotate' },
      schema: {
        operationId: 'rotateWebhookSecret',
        summary: 'Give a webhook endpoint a new secret',
        description:
          'For a day messages are signed with both, so that the receiver can change over at any time.',
        tags: ['notification'],
        headers: IdempotencyHeaders,
        params: EndpointParams,
        response: {
          201: RotatedAnswer,
          ...problemResponses('webhook-endpoint-not-found', 'secrets-key-missing', 'idempotency-key-reused'),
        },
      },
    },
    async (request, reply) => {
      const { endpointId } = request.params;
      const box = boxNeeded(secrets);
      // Not part of the answer that is kept for repeats.
      let secret: string | null = null;
      const { body } = await idempotent(request, reply, null, async (tx) => {
        const rotated = await rotateSecret(tx, originOf(request), endpointId, box, clock.now());
        secret = rotated.secret;
        return { status: 201, body: { formerUntil: rotated.formerUntil.toISOString() } };
      });
      return reply
        .code(201)
        .header('cache-control', 'no-store')
        .send({ ...body, ...given({ secret }) });
    },
  );
}
