import type { FastifyRequest } from 'fastify';
import type { Api } from '../parts.ts';
import { Problem } from './problem.ts';

/** Answers addresses that do not exist (404), and methods that an address does not take (405). */
export function handleUnknownRoutes(app: Api): void {
  const routes: { method: string; address: RegExp }[] = [];
  app.addHook('onRoute', ({ method, url }) => {
    const address = new RegExp(`^${url.replaceAll(/:[A-Za-z]+/g, '[^/]+').replaceAll('*', '.*')}$`);
    for (const one of [method].flat()) routes.push({ method: one, address });
  });
  app.setNotFoundHandler((request: FastifyRequest, reply) => {
    const [path = ''] = request.url.split('?');
    const methods = routes.filter(({ address }) => address.test(path)).map(({ method }) => method);
    if (methods.length === 0) {
      throw new Problem('route-not-found', 'Nothing is at this address. /docs lists what there is.');
    }
    const allowed = [...new Set(methods)].join(', ');
    reply.header('allow', allowed);
    throw new Problem('method-not-allowed', `This address takes ${allowed}, not ${request.method}.`);
  });
}
