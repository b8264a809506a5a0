import type { FastifyRequest } from 'fastify';
import type { Origin } from '../../casework/events/record-event.ts';
import type { Actor } from '../../casework/actors/actor.ts';
import { isAction } from '../../casework/rights/permissions.ts';
import type { SessionInUse } from '../../casework/sessions/find-session.ts';
import { scopeDatabase } from '../../platform/database/scoped-database.ts';
import type { ScopedDatabase } from '../../platform/database/scoped-database.ts';
import type { Api, ApiParts } from '../parts.ts';
import { Problem } from '../problems/problem.ts';
import { assertOwnPage } from './assert-own-page.ts';
import { findCaller } from './find-caller.ts';

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
    /** Who makes the request; null on open routes. */
    actor: Actor | null;
    /** The session that it is made in; null when it bears an API token, and on open routes. */
    session: SessionInUse | null;
    /** The database as that actor may see it in this action, under row security; refused on open routes. */
    readonly database: ScopedDatabase;
  }
}

const CHALLENGE = 'Bearer realm="breechlink"';
const BROWSER_CHALLENGE = 'Basic realm="breechlink", charset="UTF-8"';

/**
 * Lets nobody in without a valid token or an open session: every route is closed, unknown addresses too, unless it is
 * declared open. Who owes a second factor gets no further than to it.
 */
export function authenticate(app: Api, parts: ApiParts): void {
  app.decorateRequest('actor', null);
  app.decorateRequest('session', null);
  app.decorateRequest('database', {
    getter(this: FastifyRequest) {
      const { action } = this.routeOptions.config;
      if (action === undefined) throw new Error('A route without an action asked for the database.');
      return scopeDatabase(parts.database, originOf(this).actorId, action);
    },
  });
  app.addHook('onRequest', async (request, reply) => {
    const { open, browsable, action } = request.routeOptions.config;
    if (open) {
      assertOwnPage(request, parts.config, 'or-no-browser');
      return;
    }
    const caller = await findCaller(request, parts);
    if (typeof caller === 'string') {
      reply.header('www-authenticate', browsable ? [CHALLENGE, BROWSER_CHALLENGE] : CHALLENGE);
      throw new Problem('unauthorized', caller);
    }
    request.actor = caller.actor;
    request.session = caller.session;
    if (caller.session?.secondFactorMissing && action !== undefined && isAction(action)) {
      throw new Problem(
        'second-factor-needed',
        'A second factor is due. Give a code of the one that you have (`POST /v1/me/second-factor/verification`); if your agency wants one and you have none, enrol it (`POST /v1/me/second-factor`).',
      );
    }
  });
}

/** Who asks, for the events of a closed route. */
export function originOf(request: FastifyRequest): Origin & { actorId: string } {
  if (request.actor === null) throw new Error('An open route asked who its caller is.');
  return { actorId: request.actor.actorId, requestId: request.id };
}

/** The session that a request is made in. @throws Problem session-needed for API tokens */
export function sessionOf({ session }: FastifyRequest): SessionInUse {
  if (session !== null) return session;
  throw new Problem(
    'session-needed',
    'An API token has no account of its own: sign in (`POST /v1/sessions`).',
  );
}
