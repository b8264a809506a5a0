import { isAction, OWN_ACTIONS, PERMISSIONS } from '../../casework/rights/permissions.ts';
import type { Permission } from '../../casework/rights/permissions.ts';
import { ROLES } from '../../casework/rights/roles.ts';
import type { Role } from '../../casework/rights/roles.ts';
import type { DeclaredRoute } from '../actions/require-actions.ts';

const INTRODUCTION = `# Rights

Written by \`npm run rights\` from the routes and from \`casework/rights/permissions.ts\`; not to be edited.

A role is given for one agency or for every agency. In the table:

- **own**: for the objects of the agencies that the role is given for. Of an object of another agency the answer is the
  same as of one that does not exist (404), and lists leave it out; where a request names another agency, it is 403.
- **every**: only with the role given for every agency, since it is about the whole service; otherwise 403.
- **–**: 403, whatever it is about.
- **self**: whoever is signed in, about themselves and nobody else.
- **open**: without saying who asks. Without a valid token or session, every other route answers 401.

An action with * may change something; the others write nothing but the event of a view. Underneath, the database holds
to the same by row security. The pages under \`/docs\` are as \`/openapi.json\` is. Tests walk every cell, over HTTP and on
a connection that bypasses the code (\`tests/service/rights\`).

`;

/** The matrix of rights as it is committed: what each role may ask of each route. */
export function renderRights(routes: readonly DeclaredRoute[]): string {
  const rows = [
    ['Route', 'Action', ...ROLES.map((role) => role.replace('_', ' '))],
    ['---', '---', ...ROLES.map(() => '---')],
    ...routes.map(rowOf),
  ];
  return `${INTRODUCTION}${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`;
}

function rowOf({ method, url, action }: DeclaredRoute): string[] {
  const route = `\`${method} ${url}\``;
  if (!isAction(action)) {
    const whose = OWN_ACTIONS.some((own) => own === action) ? 'self' : 'open';
    return [route, action, ...ROLES.map(() => whose)];
  }
  const permission: Permission = PERMISSIONS[action];
  return [
    route,
    permission.changes ? `${action} *` : action,
    ...ROLES.map((role) => cellOf(permission, role)),
  ];
}

function cellOf({ roles, everywhere }: Permission, role: Role): string {
  if (!roles.includes(role)) return '–';
  return everywhere ? 'every' : 'own';
}
