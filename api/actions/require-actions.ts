import type { Action, OpenAction, OwnAction } from '../../casework/rights/permissions.ts';
import type { Api } from '../parts.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What the route does, e.g. `cases.create`: the unit of permissions and of the request log. */
    action?: Action | OpenAction | OwnAction;
  }
}

/** Refuses to start when a route of the API does not say what it does. */
export function requireActions(app: Api): void {
  app.addHook('onRoute', ({ url, method, config }) => {
    if (url.startsWith('/v1/') && config?.action === undefined) {
      throw new Error(`The route ${String(method)} ${url} declares no action: set \`config.action\`.`);
    }
  });
}
