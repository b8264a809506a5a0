import { sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { Api } from '../parts.ts';
import { PAGE_PATHS } from './page-paths.ts';

/**
 * What the pages may do: load from this service and nowhere else, run nothing that stands in the page itself, and
 * show pictures that they were sent under a token.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Assets bear a hash of their content in their names, so a browser may keep them for good. */
const FOR_GOOD = 'public, max-age=31536000, immutable';

/** The page names the assets of its version, so a browser asks each time whether it is still the one. */
const ASK_EACH_TIME = 'no-cache';

/**
 * Serves the built web application. It holds no evidence, so it is open to all; what it shows it asks of the API.
 *
 * @param folder with index.html and assets/
 */
export async function addPages(app: Api, folder: string): Promise<void> {
  await app.register(async (pages: Api) => {
    pages.addHook('onRoute', (route) => {
      route.config = { ...route.config, action: 'pages.read', open: true };
      route.schema = { ...route.schema, hide: true };
    });
    pages.addHook('onSend', async (_request, reply) => {
      reply.header('content-security-policy', POLICY);
    });
    await pages.register(fastifyStatic, {
      root: folder,
      wildcard: false,
      index: false,
      preCompressed: true,
      cacheControl: false,
      globIgnore: ['**/*.br', '**/*.gz', 'sources.sha256'],
      setHeaders: (response, path) => {
        response.header('cache-control', path.includes(`${sep}assets${sep}`) ? FOR_GOOD : ASK_EACH_TIME);
      },
    });
    for (const path of PAGE_PATHS) pages.get(path, async (_request, reply) => reply.sendFile('index.html'));
  });
}
