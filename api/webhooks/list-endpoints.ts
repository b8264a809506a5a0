import { Type } from 'typebox';
import { listEndpoints } from '../../casework/webhooks/list-endpoints.ts';
import type { Api } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { Next, PageQuery } from '../schemas/common.ts';
import { given } from '../schemas/given.ts';
import { pageWish } from '../schemas/page-wish.ts';
import { ENDPOINT_EXAMPLE, EndpointAnswer, presentEndpoint } from './endpoint-schema.ts';

const EndpointList = Type.Object(
  { endpoints: Type.Array(EndpointAnswer), next: Next },
  { description: 'A page of endpoints.', examples: [{ endpoints: [ENDPOINT_EXAMPLE] }] },
);

export function addListEndpoints(app: Api): void {
  app.get(
    '/v1/webhook-endpoints',
    {
      config: { action: 'webhooks.list' },
      schema: {
        operationId: 'listWebhookEndpoints',
        summary: 'List webhook endpoints, the newest first',
        tags: ['notification'],
        querystring: PageQuery,
        response: { 200: EndpointList, ...problemResponses('cursor-unknown') },
      },
    },
    async (request) => {
      const { rows, next } = await listEndpoints(request.database, pageWish(request.query));
      return { endpoints: rows.map(presentEndpoint), ...given({ next }) };
    },
  );
}
