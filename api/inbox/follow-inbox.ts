import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { positionOf, readOn } from '../../casework/inbox/follow-inbox.ts';
import { assertItem } from '../../casework/inbox/list-inbox.ts';
import { listRoles } from '../../casework/rights/list-roles.ts';
import { isSessionOpen } from '../../casework/sessions/is-session-open.ts';
import { originOf } from '../authentication/authenticate.ts';
import type { Api, ApiParts } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { InboxFeed } from './inbox-feed.ts';
import type { Listener } from './inbox-feed.ts';
import { ITEM_EXAMPLE, presentItem } from './item-schema.ts';
import { sendEvents } from './send-events.ts';

/**
 * Longest silence of a stream, ms: proxies cut off connections on which nothing comes, many after a minute or half of
 * one. As often it is looked whether whoever follows may still do so.
 */
const HEARTBEAT_MS = 15_000;

/** What a browser waits before it connects again, ms. */
const RETRY_MS = 3_000;

const EVENT_EXAMPLE = `id: ${ITEM_EXAMPLE.id}\nevent: notification\ndata: ${JSON.stringify(ITEM_EXAMPLE)}\n\n`;

const FollowQuery = Type.Object(
  {
    after: Type.Optional(
      Type.String({ format: 'uuid', description: 'Id of the newest item that you have.' }),
    ),
  },
  { additionalProperties: false },
);

const FollowHeaders = Type.Object({
  'last-event-id': Type.Optional(
    Type.String({
      format: 'uuid',
      description:
        'Id of the last item that came; goes before `after`. Browsers send it when they connect again.',
    }),
  ),
});

export function addFollowInbox(app: Api, parts: ApiParts): void {
  const feed = new InboxFeed();
  app.addHook('onListen', () => feed.start(parts.database));
  app.addHook('preClose', () => feed.close());
  app.get(
    '/v1/inbox/events',
    {
      config: { action: 'inbox.follow' },
      schema: {
        operationId: 'followInbox',
        summary: 'What you are told, live',
        description:
          'Server-sent events: `notification`, whose data is an item as `GET /v1/inbox` has it, and a comment at least every 15 seconds. Connected again with the id of the last item, the stream goes on behind it: nothing is missed, nothing comes twice. Without one it begins with what comes from now on. It ends when your session or token does.',
        tags: ['notification'],
        querystring: FollowQuery,
        headers: FollowHeaders,
        response: {
          200: {
            description: 'The stream.',
            content: { 'text/event-stream': { schema: { type: 'string', examples: [EVENT_EXAMPLE] } } },
          },
          ...problemResponses('cursor-unknown', 'too-many-streams'),
        },
      },
    },
    async (request, reply) => {
      const { actorId } = originOf(request);
      const after = request.headers['last-event-id'] ?? request.query.after;
      if (after !== undefined) await assertItem(request.database, actorId, after);
      const listener = feed.join(actorId);
      const gone = new AbortController();
      const leave = (): void => {
        gone.abort();
        listener.leave();
      };
      reply.raw.on('close', leave);
      // Gone already, while it was looked who that is.
      if (request.raw.socket.destroyed) leave();
      const signal = AbortSignal.any([gone.signal, listener.ending]);
      return sendEvents(reply, follow(parts, request, after, listener, signal));
    },
  );
}

async function* follow(
  parts: ApiParts,
  request: FastifyRequest,
  after: string | undefined,
  { waker }: Listener,
  signal: AbortSignal,
): AsyncGenerator<string> {
  const { actorId } = originOf(request);
  let position = await positionOf(request.database, actorId, after);
  yield `retry: ${RETRY_MS}\n\n`;
  while (!signal.aborted && (await mayFollow(parts, request))) {
    const news = await readOn(request.database, actorId, position);
    ({ position } = news);
    for (const item of news.items) {
      yield `id: ${item.id}\nevent: notification\ndata: ${JSON.stringify(presentItem(item))}\n\n`;
    }
    if (news.items.length === 0) yield ': nothing new\n\n';
    // Notifications may be lost; looking anyway, now and then, makes up for it.
    if (!news.more) await waker.wait(HEARTBEAT_MS, signal);
  }
}

/** Whether the session or token is good still, and its role. */
async function mayFollow({ database, clock }: ApiParts, request: FastifyRequest): Promise<boolean> {
  const { session } = request;
  if (session !== null && !(await isSessionOpen(database, session.id, clock.now()))) return false;
  return (await listRoles(database, originOf(request).actorId, 'inbox.follow')).permitted;
}
