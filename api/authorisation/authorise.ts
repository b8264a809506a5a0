import { listRoles } from '../../casework/rights/list-roles.ts';
import { isAction, PERMISSIONS } from '../../casework/rights/permissions.ts';
import type { Action, Permission } from '../../casework/rights/permissions.ts';
import type { Queryable } from '../../platform/database/database.ts';
import type { Api } from '../parts.ts';
import { Problem } from '../problems/problem.ts';

/**
 * Lets nobody do what none of their roles permits, before anything of the request is read. For which agencies the
 * roles hold is decided by the database, row by row.
 */
export function authorise(app: Api, database: Queryable): void {
  app.addHook('onRequest', async ({ actor, routeOptions }) => {
    const { action } = routeOptions.config;
    if (actor === null || action === undefined || !isAction(action)) return;
    const { roles, permitted } = await listRoles(database, actor.actorId, action);
    if (!permitted) throw new Problem('forbidden', explain(action, roles));
  });
}

function explain(action: Action, roles: readonly string[]): string {
  const permission: Permission = PERMISSIONS[action];
  const needed = permission.roles.join(', ');
  const reach = permission.everywhere ? ' for every agency' : '';
  const has = roles.length === 0 ? 'You have no role' : `You have: ${roles.join(', ')}`;
  const scope = roles.some((role) => permission.roles.some((fitting) => fitting === role))
    ? ' A token may be limited to other actions, and a role to single agencies.'
    : '';
  return `${action} takes one of these roles${reach}: ${needed}. ${has}.${scope}`;
}
