import type { Api } from '../parts.ts';

/**
 * One line for each request: what it did and how it ended, by ids and route patterns. Addresses and headers are
 * not logged, since people put evidence and tokens into both.
 */
export function logRequests(app: Api): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  app.addHook('onResponse', async (request, reply) => {
    const { url, config } = request.routeOptions;
    request.log.info(
      {
        action: config.action,
        method: request.method,
        route: url,
        status: reply.statusCode,
        actor: request.actor?.actorId,
        ms: Math.round(reply.elapsedTime),
      },
      'request',
    );
  });
}
