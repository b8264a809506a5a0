import type { Static } from 'typebox';
import { readImage } from '../../casework/images/read-image.ts';
import { askSearch } from '../../casework/searches/ask-search.ts';
import { DEFAULT_DEPTH } from '../../casework/searches/wish.ts';
import type { Questioned } from '../../casework/searches/wish.ts';
import type { Queryable } from '../../platform/database/database.ts';
import { originOf } from '../authentication/authenticate.ts';
import type { Api, ApiParts } from '../parts.ts';
import { invalidRequest } from '../problems/problem.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { idempotent } from '../requests/idempotent.ts';
import { IdempotencyHeaders } from '../schemas/common.ts';
import { presentSearch } from './present-search.ts';
import { SearchAnswer, SearchBody } from './search-schema.ts';

export function addCreateSearch(app: Api, { model }: ApiParts): void {
  app.post(
    '/v1/searches',
    {
      config: { action: 'searches.create' },
      schema: {
        operationId: 'createSearch',
        summary: 'Search with an exhibit, a group of test fires, or an image',
        description:
          'Every new exhibit is searched without being asked; this is for another depth, a filter, a group, a single image or a quick look. The search runs in the background: ask for it again by its id.',
        tags: ['searches'],
        headers: IdempotencyHeaders,
        body: SearchBody,
        response: {
          202: SearchAnswer,
          ...problemResponses(
            'filter-value-unknown',
            'exhibit-not-found',
            'image-not-found',
            'exhibit-not-searchable',
            'idempotency-key-reused',
          ),
        },
      },
    },
    async (request, reply) => {
      const { filter, depth = DEFAULT_DEPTH, engine = true, mode = 'exhaustive' } = request.body;
      const wish = { depth, engine, mode, ...(filter && { filter }) };
      const { body } = await idempotent(request, reply, request.body, async (tx) => {
        const questioned = await readQuestioned(tx, request.body);
        const search = await askSearch(tx, originOf(request), { ...questioned, wish }, model);
        return { status: 202, body: presentSearch(search) };
      });
      return reply.code(202).header('location', body.links.self).send(body);
    },
  );
}

async function readQuestioned(
  tx: Queryable,
  { exhibitIds, imageId }: Static<typeof SearchBody>,
): Promise<Questioned> {
  if ((exhibitIds === undefined) === (imageId === undefined)) {
    const message = 'must be given, or `imageId` instead: one of the two';
    throw invalidRequest([{ in: 'body', field: 'exhibitIds', message }]);
  }
  if (imageId === undefined) return { exhibitIds: exhibitIds ?? [] };
  const { exhibitId } = await readImage(tx, imageId);
  return { exhibitIds: [exhibitId], imageIds: [imageId] };
}
