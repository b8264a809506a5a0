import type { FastifyRequest } from 'fastify';
import type { Origin } from '../../casework/events/record-event.ts';
import type { Actor } from '../../casework/actors/actor.ts';
import { findToken } from '../../casework/tokens/find-token.ts';
import type { Database } from '../../platform/database/database.ts';
import { scopeDatabase } from '../../platform/database/scoped-database.ts';
import type { ScopedDatabase } from '../../platform/database/scoped-database.ts';
import type { Api } from '../parts.ts';
import { Problem } from '../problems/problem.ts';
import { basicToken, bearerToken } from './presented-token.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** True for a route that needs no token. */
    open?: boolean;
    /**
     * True for a page that a browser opens. Only there is a token taken as the password of HTTP Basic: a browser
     * sends that along unasked, so taking it for changes would let other sites' pages make them.
     */
    browsable?: boolean;
  }
  interface FastifyRequest {
    /** Whose token the request bears; null on open routes. */
    actor: Actor | null;
    /** The database as that actor may see it in this action, under row security; refused on open routes. */
    readonly database: ScopedDatabase;
  }
}

const CHALLENGE = 'Bearer realm="breechlink"';
const BROWSER_CHALLENGE = 'Basic realm="breechlink", charset="UTF-8"';

/** Lets nobody in without a valid token: every route is closed, unknown addresses too, unless it is declared open. */
export function authenticate(app: Api, database: Database): void {
  app.decorateRequest('actor', null);
  app.decorateRequest('database', {
    getter(this: FastifyRequest) {
      const { action } = this.routeOptions.config;
      if (action === undefined) throw new Error('A route without an action asked for the database.');
      return scopeDatabase(database, originOf(this).actorId, action);
    },
  });
  app.addHook('onRequest', async (request, reply) => {
    const { open, browsable } = request.routeOptions.config;
    if (open) return;
    const { authorization } = request.headers;
    const token = bearerToken(authorization) ?? (browsable ? basicToken(authorization) : undefined);
    const actor = token === undefined ? undefined : await findToken(database, token);
    if (actor !== undefined) {
      request.actor = actor;
      return;
    }
    reply.header('www-authenticate', browsable ? [CHALLENGE, BROWSER_CHALLENGE] : CHALLENGE);
    const detail =
      authorization === undefined
        ? 'Send a token: `Authorization: Bearer TOKEN`.'
        : 'The token is unknown, expired or revoked, or not sent as `Authorization: Bearer TOKEN`.';
    throw new Problem('unauthorized', detail);
  });
}

/** Who asks, for the events of a closed route. */
export function originOf(request: FastifyRequest): Origin & { actorId: string } {
  if (request.actor === null) throw new Error('An open route asked who its caller is.');
  return { actorId: request.actor.actorId, requestId: request.id };
}
