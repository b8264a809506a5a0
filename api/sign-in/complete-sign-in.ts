import { Type } from 'typebox';
import { completeAtProvider } from '../../casework/sign-in/provider-sign-in.ts';
import { Cookies } from '../authentication/cookies.ts';
import type { Api, ApiParts } from '../parts.ts';
import { openProblemResponses } from '../problems/problem-schema.ts';
import { CALLBACK, providerParts } from './provider-parts.ts';

/** What a provider may send along; more than is used here (RFC 6749, section 4.1.2; RFC 9207). */
const Query = Type.Object({
  state: Type.Optional(Type.String({ maxLength: 200 })),
  code: Type.Optional(Type.String({ maxLength: 4000 })),
  iss: Type.Optional(Type.String({ maxLength: 500 })),
  error: Type.Optional(Type.String({ maxLength: 200 })),
});

export function addCompleteSignIn(app: Api, parts: ApiParts): void {
  app.get(
    CALLBACK,
    {
      config: { action: 'signIn.complete', open: true },
      schema: {
        operationId: 'completeSignIn',
        summary: 'Come back from an identity provider',
        tags: ['sign-in'],
        security: [],
        querystring: Query,
        response: {
          200: {
            description: 'Signed in: a page that leads on.',
            content: { 'text/html': { schema: Type.String({ examples: ['<!doctype html>…'] }) } },
          },
          ...openProblemResponses(
            'invalid-request',
            'sign-in-expired',
            'provider-refused',
            'provider-failed',
            'person-not-known',
            'reaches-beyond-provider',
            'identity-provider-not-found',
            'public-url-missing',
            'secrets-key-missing',
            'secret-unreadable',
            'internal-error',
          ),
        },
      },
    },
    async (request, reply) => {
      const cookies = new Cookies(parts.config.publicUrl);
      const [, query = ''] = request.url.split('?');
      const made = await completeAtProvider(
        providerParts(parts),
        {
          query,
          sealed: cookies.read(request.headers.cookie, 'departure'),
          address: request.ip,
          userAgent: request.headers['user-agent'],
          requestId: request.id,
        },
        parts.clock.now(),
      );
      return reply
        .header('cache-control', 'no-store')
        .header('set-cookie', cookies.keep('session', made.secret))
        .header('set-cookie', cookies.forget('departure'))
        .type('text/html; charset=utf-8')
        .send(leadOn(made.returnTo));
    },
  );
}

/**
 * A page that goes on by itself. A redirect would still count as coming from the provider's site, and the browser would
 * leave the session's cookie behind.
 */
function leadOn(path: string): string {
  const safe = path.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="refresh" content="0; url=${safe}"><title>Signed in</title><p>You are signed in. <a href="${safe}">Go on</a>.</p></html>`;
}
