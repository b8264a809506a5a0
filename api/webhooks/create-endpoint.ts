import { chooseAgency } from '../../casework/agencies/choose-agency.ts';
import { boxNeeded } from '../../casework/sign-in/box-needed.ts';
import { assertWebhookUrl } from '../../casework/webhooks/assert-url.ts';
import { createEndpoint } from '../../casework/webhooks/create-endpoint.ts';
import { AddressGuard } from '../../platform/delivery/address-guard.ts';
import { originOf } from '../authentication/authenticate.ts';
import type { Api, ApiParts } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { idempotent } from '../requests/idempotent.ts';
import { IdempotencyHeaders } from '../schemas/common.ts';
import { given } from '../schemas/given.ts';
import { EndpointBody, NewEndpointAnswer, presentEndpoint } from './endpoint-schema.ts';

export function addCreateEndpoint(app: Api, { clock, config, secrets }: ApiParts): void {
  const guard = new AddressGuard(config.webhookNetworks);
  app.post(
    '/v1/webhook-endpoints',
    {
      config: { action: 'webhooks.create' },
      schema: {
        operationId: 'createWebhookEndpoint',
        summary: 'Have a system told over a webhook',
        description:
          'Messages follow the Standard Webhooks specification: `webhook-id` is the same in every try, so keep the ids that you have seen, and check `webhook-signature` and `webhook-timestamp` with one of its libraries. A message names what happened and where to ask; it holds no evidence.',
        tags: ['notification'],
        headers: IdempotencyHeaders,
        body: EndpointBody,
        response: {
          201: NewEndpointAnswer,
          ...problemResponses(
            'agency-not-covered',
            'agency-not-found',
            'agency-needed',
            'webhook-url-refused',
            'secrets-key-missing',
            'idempotency-key-reused',
          ),
        },
      },
    },
    async (request, reply) => {
      assertWebhookUrl(request.body.url, guard);
      const box = boxNeeded(secrets);
      // Not part of the answer that is kept for repeats.
      let secret: string | null = null;
      const { body } = await idempotent(request, reply, request.body, async (tx) => {
        const agencyId = await chooseAgency(tx, request.body.agencyId);
        const wish = { ...request.body, agencyId };
        const made = await createEndpoint(tx, originOf(request), wish, box, clock.now());
        secret = made.secret;
        return { status: 201, body: presentEndpoint(made.endpoint) };
      });
      return reply
        .code(201)
        .header('location', body.links.self)
        .header('cache-control', 'no-store')
        .send({ ...body, ...given({ secret }) });
    },
  );
}
