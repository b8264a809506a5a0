import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { renderContract } from '../../../api/openapi/render-contract.ts';
import { ensureBootstrapToken } from '../../../casework/tokens/bootstrap-token.ts';
import { hashToken } from '../../../casework/tokens/token-secret.ts';
import { loadConfig } from '../../../platform/config/load-config.ts';
import { enterToken } from '../../support/enter-actor.ts';
import { describeModes } from '../../support/describe-modes.ts';
import { ApiUnderTest, problem } from './api-under-test.ts';

const OPEN = [
  'GET /livez',
  'GET /readyz',
  'POST /v1/sessions',
  'POST /v1/invitations/acceptance',
  'GET /v1/sign-in',
  'GET /v1/sign-in/{providerId}',
  'GET /v1/sign-in/callback',
];

const contract: { paths: Record<string, Record<string, { security?: unknown[] }>> } = JSON.parse(
  await renderContract(),
);
const routes = Object.entries(contract.paths).flatMap(([path, operations]) =>
  Object.entries(operations).map(([method, { security }]) => ({
    method: method.toUpperCase(),
    path,
    open: security?.length === 0,
  })),
);
const closedRoutes = routes
  .filter(({ open }) => !open)
  .map(({ method, path }) => ({ method, path: path.replaceAll(/\{\w+\}/g, randomUUID()) }));
const otherAddresses = [
  '/docs',
  '/docs/',
  '/docs/json',
  '/docs/static/index.html',
  '/openapi.json',
  '/',
  '/v1/x',
];

describeModes('who is let in', (mode) => {
  const api = new ApiUnderTest(mode);

  test('the contract names every route that the matrix needs', () => {
    expect(closedRoutes.length).toBeGreaterThanOrEqual(15);
    const open = routes.filter(({ open }) => open).map(({ method, path }) => `${method} ${path}`);
    expect(open.toSorted()).toEqual(OPEN.toSorted());
  });

  test.each([...closedRoutes, ...otherAddresses.map((path) => ({ method: 'GET', path }))])(
    '$method $path needs a valid token',
    async ({ method, path }) => {
      const attempts: Record<string, string>[] = [
        {},
        { authorization: 'Bearer wrong' },
        { authorization: api.token },
        { authorization: `Bearer ${api.token}x` },
        { authorization: `Bearer ${hashToken(api.token)}` },
        { authorization: `Bearer ${'x'.repeat(5000)}` },
      ];
      for (const headers of attempts) {
        const response = await api.fetch(path, { method, headers });
        expect(response.status).toBe(401);
        expect(response.headers.get('www-authenticate')).toContain('Bearer');
        expect(await response.json()).toMatchObject({ type: problem('unauthorized'), status: 401 });
      }
    },
  );

  test.each(['/livez', '/readyz'])('%s is open to all', async (path) => {
    expect((await api.fetch(path)).status).toBe(200);
  });

  test('a browser opens the pages with the token as password, but the API takes no password', async () => {
    const authorization = `Basic ${Buffer.from(`anyone:${api.token}`).toString('base64')}`;
    for (const path of ['/docs/', '/docs/json', '/openapi.json']) {
      expect((await api.fetch(path)).headers.get('www-authenticate')).toContain('Basic');
      expect((await api.fetch(path, { headers: { authorization } })).status).toBe(200);
    }
    const response = await api.fetch('/v1/cases', { headers: { authorization } });
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).not.toContain('Basic');
  });

  test('the longest token that a start takes opens the API, to programs and to browsers', async () => {
    const token = 'x'.repeat(512);
    await ensureBootstrapToken(mode.database(), loadConfig({ BOOTSTRAP_TOKEN: token }).bootstrapToken);
    const basic = Buffer.from(`anyone:${token}`).toString('base64');
    for (const [path, authorization] of [
      ['/v1/cases', `Bearer ${token}`],
      ['/docs/', `Basic ${basic}`],
    ] as const) {
      expect((await api.fetch(path, { headers: { authorization } })).status).toBe(200);
    }
    expect(() => loadConfig({ BOOTSTRAP_TOKEN: `${token}x` })).toThrow('BOOTSTRAP_TOKEN');
  });

  test('a token that expired or was revoked opens nothing', async () => {
    for (const column of ['expiresAt', 'revokedAt']) {
      const wish = { role: 'administrator', agencyId: null, [column]: new Date(Date.now() - 1000) } as const;
      const { token } = await enterToken(mode.database(), wish);
      const response = await api.fetch('/v1/cases', { headers: { authorization: `Bearer ${token}` } });
      expect(response.status).toBe(401);
    }
  });

  test('a first start makes one token, which is shown once and kept as a hash', async () => {
    const database = mode.database();
    // As if no administrator could get in any more.
    await database.query(`UPDATE api_tokens SET revoked_at = now()`);
    const made = await Promise.all([1, 2, 3].map(() => ensureBootstrapToken(database, undefined)));
    const [token, ...others] = made.filter((one) => one !== undefined);
    expect(others).toEqual([]);
    const response = await api.fetch('/v1/cases', { headers: { authorization: `Bearer ${token}` } });
    expect(response.status).toBe(200);
    const { rows } = await database.query('SELECT * FROM api_tokens');
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(await ensureBootstrapToken(database, undefined)).toBeUndefined();
  });
});
