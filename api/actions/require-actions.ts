import type { Action, OpenAction, OwnAction } from '../../casework/rights/permissions.ts';
import type { Api } from '../parts.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What the route does, e.g. `cases.create`: the unit of permissions and of the request log. */
    action?: Action | OpenAction | OwnAction;
  }
  interface FastifyInstance {
    /** Every route that says what it does, in the order of the contract. */
    readonly declaredRoutes: readonly DeclaredRoute[];
  }
}

/** A route and what it does. */
export interface DeclaredRoute {
  readonly method: string;
  /** With parameters as `:name`. */
  readonly url: string;
  readonly action: Action | OpenAction | OwnAction;
}

/** Refuses to start when a route of the API does not say what it does, and keeps a list of those that do. */
export function requireActions(app: Api): void {
  const declared: DeclaredRoute[] = [];
  app.decorate('declaredRoutes', declared);
  app.addHook('onRoute', ({ url, method, config }) => {
    const action = config?.action;
    if (action !== undefined) declared.push(...[method].flat().map((one) => ({ method: one, url, action })));
    else if (url.startsWith('/v1/')) {
      throw new Error(`The route ${String(method)} ${url} declares no action: set \`config.action\`.`);
    }
  });
}
