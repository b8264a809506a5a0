import { markRead } from '../../casework/inbox/mark-read.ts';
import { originOf } from '../authentication/authenticate.ts';
import type { Api, ApiParts } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { idempotent } from '../requests/idempotent.ts';
import { IdempotencyHeaders, InboxItemParams } from '../schemas/common.ts';
import { ItemAnswer, presentItem } from './item-schema.ts';

export function addMarkRead(app: Api, { clock }: ApiParts): void {
  app.post(
    '/v1/inbox/:itemId/read',
    {
      config: { action: 'inbox.read' },
      schema: {
        operationId: 'markRead',
        summary: 'Note that you have read an item',
        description:
          'The first time counts. A lead that you have read is not yet acknowledged: that is a step of its own.',
        tags: ['notification'],
        headers: IdempotencyHeaders,
        params: InboxItemParams,
        response: { 200: ItemAnswer, ...problemResponses('inbox-item-not-found', 'idempotency-key-reused') },
      },
    },
    async (request, reply) => {
      const { itemId } = request.params;
      const { body } = await idempotent(request, reply, null, async (tx) => ({
        status: 200,
        body: presentItem(await markRead(tx, originOf(request), itemId, clock.now())),
      }));
      return body;
    },
  );
}
