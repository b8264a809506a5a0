import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { listRoutes } from '../../../api/rights/list-routes.ts';
import { renderRights } from '../../../api/rights/render-rights.ts';
import { isAction, OWN_ACTIONS, PERMISSIONS } from '../../../casework/rights/permissions.ts';
import type { Permission } from '../../../casework/rights/permissions.ts';
import { ROLES } from '../../../casework/rights/roles.ts';
import type { Role } from '../../../casework/rights/roles.ts';
import { describeModes } from '../../support/describe-modes.ts';
import { enterPerson } from '../../support/enter-actor.ts';
import { ApiUnderTest } from '../api/api-under-test.ts';
import { enterCasework } from './casework.ts';
import { EXAMPLES } from './examples.ts';
import type { Caller, Example, Sent } from './examples/example.ts';
import { nothing } from './ids.ts';
import type { Ids } from './ids.ts';

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
      'Give each route a valid request in tests/service/rights/examples, under the name shown here; what it is about ' +
      'is entered once for each agency in tests/service/rights/casework.ts.';
    expect(without, hint).toEqual([]);
    const names = new Set(closed.map(({ name }) => name));
    expect(Object.keys(EXAMPLES).filter((name) => !names.has(name))).toEqual([]);
  });

  test('leaves open what tells nothing but whether the service lives, and the ways in', () => {
    const open = routes.filter(
      ({ action }) => !isAction(action) && !OWN_ACTIONS.some((own) => own === action),
    );
    expect(open.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'POST /v1/sessions',
      'POST /v1/invitations/acceptance',
      'GET /v1/sign-in',
      'GET /v1/sign-in/:providerId',
      'GET /v1/sign-in/callback',
      'GET /livez',
      'GET /readyz',
    ]);
  });
});

describeModes('rights of each role over each route', (mode) => {
  const api = new ApiUnderTest(mode);
  let own: Ids;
  let foreign: Ids;
  /** Somebody of each role, for one agency and for every agency. */
  const callers = new Map<Role, { local: Caller; central: Caller }>();

  beforeAll(async () => {
    own = await enterCasework({ mode, api });
    foreign = await enterCasework({ mode, api });
    for (const role of ROLES) {
      const wish = { name: role, role, trainedReviewer: true };
      const local = await enterPerson(mode.database(), { ...wish, agencies: [own.agencyId] });
      callers.set(role, {
        local,
        central: await enterPerson(mode.database(), { ...wish, agencies: [null] }),
      });
    }
  });

  const send = async (method: string, { path, json, form, headers }: Sent, caller?: Caller) => {
    const response = await api.fetch(path, {
      method,
      headers: {
        ...headers,
        ...(caller === undefined ? {} : { authorization: `Bearer ${caller.token}` }),
        ...(json === undefined ? {} : { 'content-type': 'application/json' }),
      },
      body: form ?? (json === undefined ? null : JSON.stringify(json)),
    });
    const { status } = response;
    if (response.headers.get('content-type')?.startsWith('text/event-stream') !== true)
      return { status, text: await response.text() };
    // It goes on for ever.
    await response.body?.cancel();
    return { status, text: '' };
  };
  const ask = async (method: string, example: Example, on: Ids, caller: Caller) => {
    const ids = { ...on, ...(await example.fresh?.(on, { api, mode }, caller)) };
    return { ids, ...(await send(method, example.send(ids), caller)) };
  };

  const expectPermitted = async (method: string, example: Example, on: Ids, caller: Caller) => {
    const { status, text } = await ask(method, example, on, caller);
    if (example.permitted === 'succeeds') expect([200, 201, 202, 204], text).toContain(status);
    else {
      expect([400, 401, 404, 500], text).not.toContain(status);
      expect(text).not.toContain(FORBIDDEN);
    }
  };
  const expectForbidden = async (method: string, example: Example, on: Ids, caller: Caller) => {
    const { status, text } = await send(method, example.send(on), caller);
    expect(status, text).toBe(403);
    expect(text).toContain(FORBIDDEN);
  };
  const expectForeign = async (method: string, example: Example, caller: Caller) => {
    if (example.foreign === 'known') return expectPermitted(method, example, foreign, caller);
    const { ids, status, text } = await ask(method, example, foreign, caller);
    if (example.foreign === 'refused') {
      expect(status, text).toBe(403);
      // The role would do, the agency does not.
      expect(text).not.toContain(FORBIDDEN);
    }
    if (example.foreign === 'left out') {
      expect(status, text).toBeLessThan(300);
      for (const id of Object.values(foreign)) expect(text).not.toContain(id);
    }
    if (example.foreign === 'hidden') {
      const missing = nothing();
      const unknown = await send(method, example.send(missing), caller);
      expect([status, unknown.status], text).toEqual([404, 404]);
      expect(withoutIds(text, ids)).toBe(withoutIds(unknown.text, missing));
    }
  };

  test.each(closed)('$name', async ({ name, method, action }) => {
    const example = EXAMPLES[name];
    if (example === undefined) throw new Error(`No example of ${name}: see tests/service/rights/examples.`);
    const permission: Permission = PERMISSIONS[action];
    expect((await send(method, example.send(own))).status).toBe(401);
    for (const [role, { local, central }] of callers) {
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

const FORBIDDEN = 'urn:breechlink:problem:forbidden';

/** A problem document as it would be of other ids; each request has an id of its own. */
function withoutIds(text: string, ids: Ids): string {
  const { instance, ...problem } = JSON.parse(text);
  expect(instance).toBeDefined();
  return Object.values(ids).reduce((rest, id) => rest.replaceAll(id, 'ID'), JSON.stringify(problem));
}
