import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import type { DeclaredRoute } from '../../../api/actions/require-actions.ts';
import { listRoutes } from '../../../api/rights/list-routes.ts';
import { renderRights } from '../../../api/rights/render-rights.ts';
import { isAction, PERMISSIONS } from '../../../casework/rights/permissions.ts';
import type { Permission } from '../../../casework/rights/permissions.ts';
import { ROLES } from '../../../casework/rights/roles.ts';
import type { Role } from '../../../casework/rights/roles.ts';
import { describeModes } from '../../support/describe-modes.ts';
import { ApiUnderTest } from '../api/api-under-test.ts';
import { enterCasework, nothing } from './casework.ts';
import type { Casework, Ids } from './casework.ts';
import { EXAMPLES } from './examples.ts';
import type { Example, Sent } from './examples.ts';

const routes = await listRoutes();
const closed = routes.flatMap(({ method, url, action }) =>
  isAction(action) ? [{ name: `${method} ${url}`, method, action }] : [],
);

describe('the matrix of rights', () => {
  test('is committed as the routes and permissions have it (npm run rights writes it)', async () => {
    const committed = await readFile(new URL('../../../docs/rights.md', import.meta.url), 'utf8');
    expect(committed === renderRights(routes), 'docs/rights.md is out of date: npm run rights').toBe(true);
  });

  test('has an example for each route, and none for a route that there is not', () => {
    const without = closed.filter(({ name }) => EXAMPLES[name] === undefined).map(({ name }) => name);
    const hint =
      'Give each route a valid request in tests/service/rights/examples.ts, under the name shown here; what it is ' +
      'about is entered once for each agency in tests/service/rights/casework.ts.';
    expect(without, hint).toEqual([]);
    const names = new Set(closed.map(({ name }) => name));
    expect(Object.keys(EXAMPLES).filter((name) => !names.has(name))).toEqual([]);
  });

  test('leaves open what tells nothing but whether the service lives', () => {
    const open = (route: DeclaredRoute): boolean => !isAction(route.action);
    expect(routes.filter(open).map(({ url }) => url)).toEqual(['/livez', '/readyz']);
  });
});

describeModes('rights of each role over each route', (mode) => {
  const api = new ApiUnderTest(mode);
  let own: Casework;
  let foreign: Casework;
  /** A token of each role, for one agency and for every agency. */
  const tokens = new Map<Role, { local: string; central: string }>();

  beforeAll(async () => {
    own = await enterCasework(mode, api, await api.makeAgency());
    foreign = await enterCasework(mode, api, await api.makeAgency());
    for (const role of ROLES) {
      const local = await api.tokenFor({ role, agencyId: own.agencyId });
      tokens.set(role, { local, central: await api.tokenFor({ role, agencyId: null }) });
    }
  });

  const send = async (method: string, { path, json, form, headers }: Sent, token?: string) => {
    const response = await api.fetch(path, {
      method,
      headers: {
        ...headers,
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(json === undefined ? {} : { 'content-type': 'application/json' }),
      },
      body: form ?? (json === undefined ? null : JSON.stringify(json)),
    });
    return { status: response.status, text: await response.text() };
  };
  const ask = async (method: string, example: Example, on: Ids, token: string) => {
    const ids = { ...on, ...(await example.fresh?.(on, { api, mode })) };
    return { ids, ...(await send(method, example.send(ids), token)) };
  };

  const expectPermitted = async (method: string, example: Example, on: Ids, token: string) => {
    const { status, text } = await ask(method, example, on, token);
    if (example.permitted === undefined) expect([200, 201, 202, 204], text).toContain(status);
    else expect(status, text).toBe(example.permitted);
  };
  const expectForbidden = async (method: string, example: Example, on: Ids, token: string) => {
    const { status, text } = await send(method, example.send(on), token);
    expect(status, text).toBe(403);
    expect(text).toContain('urn:breechlink:problem:forbidden');
  };
  const expectForeign = async (method: string, example: Example, token: string) => {
    const { ids, status, text } = await ask(method, example, foreign, token);
    if (example.foreign === 'refused') expect(status, text).toBe(403);
    if (example.foreign === 'left out') {
      expect(status, text).toBeLessThan(300);
      for (const id of Object.values(foreign)) expect(text).not.toContain(id);
    }
    if (example.foreign === 'hidden') {
      const missing = nothing();
      const unknown = await send(method, example.send(missing), token);
      expect([status, unknown.status], text).toEqual([404, 404]);
      expect(withoutIds(text, ids)).toBe(withoutIds(unknown.text, missing));
    }
  };

  test.each(closed)('$name', async ({ name, method, action }) => {
    const example = EXAMPLES[name];
    if (example === undefined)
      throw new Error(`No example of ${name}: see tests/service/rights/examples.ts.`);
    const permission: Permission = PERMISSIONS[action];
    expect((await send(method, example.send(own))).status).toBe(401);
    for (const [role, { local, central }] of tokens) {
      if (!permission.roles.includes(role)) {
        for (const on of [own, foreign]) {
          await expectForbidden(method, example, on, local);
          await expectForbidden(method, example, on, central);
        }
        continue;
      }
      if (permission.everywhere) await expectForbidden(method, example, own, local);
      else {
        await expectPermitted(method, example, own, local);
        await expectForeign(method, example, local);
      }
      await expectPermitted(method, example, foreign, central);
    }
  });
});

/** A problem document as it would be of other ids; each request has an id of its own. */
function withoutIds(text: string, ids: Ids): string {
  const { instance, ...problem } = JSON.parse(text);
  expect(instance).toBeDefined();
  return Object.values(ids).reduce((rest, id) => rest.replaceAll(id, 'ID'), JSON.stringify(problem));
}
