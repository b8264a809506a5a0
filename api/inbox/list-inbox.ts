import { Type } from 'typebox';
import { countUnread, listInbox } from '../../casework/inbox/list-inbox.ts';
import { originOf } from '../authentication/authenticate.ts';
import type { Api } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { Next, PageQuery } from '../schemas/common.ts';
import { given } from '../schemas/given.ts';
import { pageWish } from '../schemas/page-wish.ts';
import { ITEM_EXAMPLE, ItemAnswer, presentItem } from './item-schema.ts';

const InboxQuery = Type.Object(
  {
    ...PageQuery.properties,
    state: Type.Optional(Type.Enum(['all', 'unread'], { default: 'all', description: 'Which items.' })),
  },
  { additionalProperties: false },
);

const Inbox = Type.Object(
  {
    items: Type.Array(ItemAnswer),
    unread: Type.Integer({ description: 'Unread items in all.' }),
    next: Next,
  },
  { description: 'A page of your inbox.', examples: [{ items: [ITEM_EXAMPLE], unread: 1 }] },
);

export function addListInbox(app: Api): void {
  app.get(
    '/v1/inbox',
    {
      config: { action: 'inbox.list' },
      schema: {
        operationId: 'listInbox',
        summary: 'What you are told, the newest first',
        description:
          'Items arrive live over `GET /v1/inbox/events`; pass it the id of the first item here as `after`, and none is missed in between.',
        tags: ['notification'],
        querystring: InboxQuery,
        response: { 200: Inbox, ...problemResponses('cursor-unknown') },
      },
    },
    async (request) => {
      const { actorId } = originOf(request);
      const unread = request.query.state === 'unread';
      return request.database.transaction(async (tx) => {
        const { rows, next } = await listInbox(tx, actorId, { ...pageWish(request.query), unread });
        return {
          items: rows.map(presentItem),
          unread: await countUnread(tx, actorId),
          ...given({ next }),
        };
      });
    },
  );
}
