import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../casework/actors/actor.ts';
import { findSession } from '../../casework/sessions/find-session.ts';
import type { SessionInUse } from '../../casework/sessions/find-session.ts';
import { findToken } from '../../casework/tokens/find-token.ts';
import type { ApiParts } from '../parts.ts';
import { assertOwnPage } from './assert-own-page.ts';
import { Cookies } from './cookies.ts';
import { opensSession } from '../../casework/tokens/token-secret.ts';
import { basicToken, bearerToken } from './presented-token.ts';

/** Who makes a request, and in which session where a person does. */
export interface Caller {
  readonly actor: Actor;
  readonly session: SessionInUse | null;
}

/**
 * Who makes a request: by the token or session secret in its `Authorization` header, or by the session in its cookie.
 * A header goes before a cookie, valid or not.
 *
 * @returns for people, what to do, when it is nobody who may be here
 * @throws Problem foreign-origin
 */
export async function findCaller(
  request: FastifyRequest,
  { database, clock, config }: ApiParts,
): Promise<Caller | string> {
  const { authorization, cookie } = request.headers;
  if (authorization !== undefined) {
    const { browsable } = request.routeOptions.config;
    const secret = bearerToken(authorization) ?? (browsable ? basicToken(authorization) : undefined);
    const caller = secret === undefined ? undefined : await findBySecret(database, secret, clock.now());
    return (
      caller ??
      'The token is unknown, expired or revoked, or not sent as `Authorization: Bearer TOKEN`; or the session has ended.'
    );
  }
  const secret = new Cookies(config.publicUrl).read(cookie, 'session');
  if (secret === undefined)
    return 'Send a token: `Authorization: Bearer TOKEN`. People sign in: `POST /v1/sessions`.';
  assertOwnPage(request, config, 'only');
  const session = await findSession(database, secret, clock.now());
  return session === undefined ? 'The session has ended. Sign in again.' : { actor: session.actor, session };
}

async function findBySecret(
  database: ApiParts['database'],
  secret: string,
  now: Date,
): Promise<Caller | undefined> {
  if (opensSession(secret)) {
    const session = await findSession(database, secret, now);
    return session === undefined ? undefined : { actor: session.actor, session };
  }
  const actor = await findToken(database, secret, now);
  return actor === undefined ? undefined : { actor, session: null };
}
