import { assertWebhookUrl } from '../../casework/webhooks/assert-url.ts';
import { changeEndpoint } from '../../casework/webhooks/change-endpoint.ts';
import { AddressGuard } from '../../platform/delivery/address-guard.ts';
import { originOf } from '../authentication/authenticate.ts';
import type { Api, ApiParts } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { EndpointParams } from '../schemas/common.ts';
import { EndpointAnswer, EndpointChangeBody, presentEndpoint } from './endpoint-schema.ts';

export function addChangeEndpoint(app: Api, { config }: ApiParts): void {
  const guard = new AddressGuard(config.webhookNetworks);
  app.patch(
    '/v1/webhook-endpoints/:endpointId',
    {
      config: { action: 'webhooks.change' },
      schema: {
        operationId: 'changeWebhookEndpoint',
        summary: 'Change a webhook endpoint, or switch it off and on',
        description:
          'After it was switched on again, `POST …/replay` sends what it missed. The secret changes with `POST …/secret` only.',
        tags: ['notification'],
        params: EndpointParams,
        body: EndpointChangeBody,
        response: {
          200: EndpointAnswer,
          ...problemResponses('webhook-endpoint-not-found', 'webhook-url-refused'),
        },
      },
    },
    async (request) => {
      const { url } = request.body;
      if (url !== undefined) assertWebhookUrl(url, guard);
      const { endpointId } = request.params;
      const changed = request.database.transaction((tx) =>
        changeEndpoint(tx, originOf(request), endpointId, request.body),
      );
      return presentEndpoint(await changed);
    },
  );
}
