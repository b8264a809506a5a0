import type { FastifyRequest } from 'fastify';
import type { ApiParts } from '../parts.ts';
import { Problem } from '../problems/problem.ts';
import { isLetThrough, READING, whosePage } from './own-pages.ts';

/**
 * Refuses what a page of another site makes a browser send.
 *
 * @param who `only`: a cookie signs the request in, so it has to come from an own page; `or-no-browser`: nothing signs
 *   it in, so what does not come from a browser is let through too
 * @throws Problem foreign-origin
 */
export function assertOwnPage(
  { method, headers, protocol, host }: FastifyRequest,
  { publicUrl }: ApiParts['config'],
  who: 'only' | 'or-no-browser',
): void {
  const ownOrigin = publicUrl ?? `${protocol}://${host}`;
  const letThrough =
    who === 'only'
      ? isLetThrough(method, headers, ownOrigin)
      : READING.includes(method) || whosePage(headers, ownOrigin) !== 'foreign';
  if (letThrough) return;
  throw new Problem(
    'foreign-origin',
    `The request does not come from a page of ${ownOrigin}. If that is not where people reach the service, the operator has to set PUBLIC_URL; programs send a token as \`Authorization: Bearer TOKEN\`.`,
  );
}
