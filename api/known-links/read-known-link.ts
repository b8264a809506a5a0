import { readKnownLink } from '../../casework/known-links/read-known-link.ts';
import type { Api } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { KnownLinkParams } from '../schemas/common.ts';
import { KnownLinkAnswer, presentKnownLink } from './known-link-schema.ts';

export function addReadKnownLink(app: Api): void {
  app.get(
    '/v1/known-links/:linkId',
    {
      config: { action: 'known_links.list' },
      schema: {
        operationId: 'readKnownLink',
        summary: 'Read a known link',
        tags: ['hits'],
        params: KnownLinkParams,
        response: { 200: KnownLinkAnswer, ...problemResponses('known-link-not-found') },
      },
    },
    async (request) => presentKnownLink(await readKnownLink(request.database, request.params.linkId)),
  );
}
