import { Type } from 'typebox';
import { listKnownLinks } from '../../casework/known-links/list-known-links.ts';
import type { Api } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { Id, Next, PageQuery } from '../schemas/common.ts';
import { given } from '../schemas/given.ts';
import { pageWish } from '../schemas/page-wish.ts';
import { KNOWN_LINK_EXAMPLE, KnownLinkAnswer, presentKnownLink } from './known-link-schema.ts';

const KnownLinksQuery = Type.Object(
  { ...PageQuery.properties, caseId: Type.Optional(Id) },
  { additionalProperties: false },
);

const KnownLinkList = Type.Object(
  { knownLinks: Type.Array(KnownLinkAnswer), next: Next },
  { description: 'A page of known links.', examples: [{ knownLinks: [KNOWN_LINK_EXAMPLE] }] },
);

export function addListKnownLinks(app: Api): void {
  app.get(
    '/v1/known-links',
    {
      config: { action: 'known_links.list' },
      schema: {
        operationId: 'listKnownLinks',
        summary: 'List known links, withdrawn ones included, the newest first',
        tags: ['hits'],
        querystring: KnownLinksQuery,
        response: { 200: KnownLinkList, ...problemResponses('cursor-unknown') },
      },
    },
    async (request) => {
      const { caseId, ...page } = request.query;
      const { rows, next } = await listKnownLinks(request.database, caseId, pageWish(page));
      return { knownLinks: rows.map(presentKnownLink), ...given({ next }) };
    },
  );
}
