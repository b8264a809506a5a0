import type { IncomingHttpHeaders } from 'node:http';

/** Methods that change nothing. */
export const READING = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Whether a request comes from one of the service's own pages, as the browser says (Fetch Metadata; the Origin header
 * for browsers without it, and over plain HTTP): `unsaid` by programs that are no browsers.
 *
 * @param ownOrigin scheme, host and port that the service is reached at
 */
export function whosePage(headers: IncomingHttpHeaders, ownOrigin: string): 'own' | 'foreign' | 'unsaid' {
  const site = headers['sec-fetch-site'];
  // `none`: somebody typed the address.
  if (site !== undefined) return site === 'same-origin' || site === 'none' ? 'own' : 'foreign';
  const { origin } = headers;
  if (origin === undefined) return 'unsaid';
  return origin.toLowerCase() === ownOrigin.toLowerCase() ? 'own' : 'foreign';
}

/**
 * Whether a request that a cookie signs in is let through. A browser sends the cookie along whoever wrote the page, so
 * a change has to come from an own page; neither the method nor the media type tells, since other sites can post forms.
 * To look at something, other sites may lead somebody here, but not fetch.
 */
export function isLetThrough(method: string, headers: IncomingHttpHeaders, ownOrigin: string): boolean {
  const whose = whosePage(headers, ownOrigin);
  if (whose === 'own') return true;
  if (!READING.includes(method)) return false;
  return whose === 'unsaid' || headers['sec-fetch-mode'] === 'navigate';
}
