import { readEndpoint } from '../../casework/webhooks/read-endpoint.ts';
import type { Api } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { EndpointParams } from '../schemas/common.ts';
import { EndpointAnswer, presentEndpoint } from './endpoint-schema.ts';

export function addReadEndpoint(app: Api): void {
  app.get(
    '/v1/webhook-endpoints/:endpointId',
    {
      config: { action: 'webhooks.read' },
      schema: {
        operationId: 'readWebhookEndpoint',
        summary: 'Read a webhook endpoint',
        tags: ['notification'],
        params: EndpointParams,
        response: { 200: EndpointAnswer, ...problemResponses('webhook-endpoint-not-found') },
      },
    },
    async (request) => presentEndpoint(await readEndpoint(request.database, request.params.endpointId)),
  );
}
