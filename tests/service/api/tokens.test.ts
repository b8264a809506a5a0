import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { ensureBootstrapToken } from '../../../casework/tokens/bootstrap-token.ts';
import { describeModes } from '../../support/describe-modes.ts';
import { ClockUnderTest } from '../../support/clock-under-test.ts';
import { ApiUnderTest, problem } from './api-under-test.ts';
import type { Answer } from './api-under-test.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

describeModes('API tokens', (mode) => {
  const api = new ApiUnderTest(mode);
  const clock = new ClockUnderTest();
  api.clock = clock;
  let harbour = '';
  let mountain = '';

  beforeAll(async () => {
    harbour = await api.makeAgency();
    mountain = await api.makeAgency();
  });

  const by = (token: string, method: string, path: string, body?: unknown): Promise<Answer> =>
    api.call(method, path, {
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const wish = (more: object = {}) => ({
    name: 'Microscope 3',
    assignments: [{ role: 'lab_system', agencyId: harbour }],
    ...more,
  });

  test('a token is shown once, works with its roles, and is kept as a hash', async () => {
    const made = await api.post('/v1/tokens', wish());
    expect(made.status).toBe(201);
    const { secret, ...token } = made.body;
    expect(secret).toMatch(/^bl_[A-Za-z0-9_-]{43}$/);
    expect(made.headers.get('cache-control')).toBe('no-store');
    expect((await api.get(`/v1/tokens/${String(token.id)}`)).body).toEqual(token);
    const list = await api.get('/v1/tokens');
    expect(list.body.tokens).toContainEqual(token);
    expect(JSON.stringify(list.body)).not.toContain(secret);
    expect((await by(String(secret), 'GET', '/v1/cases')).status).toBe(200);
    expect((await by(String(secret), 'GET', '/v1/tokens')).status).toBe(403);
    const { rows } = await mode
      .database()
      .query(
        `SELECT to_jsonb(t)::text AS kept FROM api_tokens t UNION ALL SELECT to_jsonb(e)::text FROM events e`,
      );
    expect(JSON.stringify(rows)).not.toContain(secret);
  });

  test('a repeat under the same key makes no second token and shows no secret, nor is one kept for it', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const first = await api.post('/v1/tokens', wish(), headers);
    const repeat = await api.post('/v1/tokens', wish(), headers);
    const { secret, ...token } = first.body;
    expect(repeat.body).toEqual(token);
    expect(repeat.headers.get('idempotency-replayed')).toBe('true');
    const { rows } = await mode.database().query(`SELECT body FROM idempotency_keys`);
    expect(JSON.stringify(rows)).not.toContain(secret);
  });

  test('scopes bound a token, whatever its role permits', async () => {
    const { body } = await api.post('/v1/tokens', wish({ scopes: ['cases.list'] }));
    const secret = String(body.secret);
    expect((await by(secret, 'GET', '/v1/cases')).status).toBe(200);
    const beyond = await by(secret, 'POST', '/v1/cases', { reference: 'beyond' });
    expect(beyond).toMatchObject({ status: 403, body: { type: problem('forbidden') } });
    expect((await by(secret, 'GET', '/v1/me')).body.permitted).toEqual([
      { action: 'cases.list', agencyIds: [harbour] },
    ]);
  });

  test.each([
    ['lab_system', 'people.create'],
    ['administrator', 'jobs.list'],
    ['administrator', 'agencies.create'],
  ])('the scope of a %s of one agency does not reach %s', async (role, scope) => {
    const assignments = [{ role, agencyId: harbour }];
    const answer = await api.post('/v1/tokens', wish({ assignments, scopes: [scope] }));
    expect(answer).toMatchObject({ status: 422, body: { type: problem('scope-beyond-role') } });
  });

  test('a scope that is no action is refused by the contract', async () => {
    expect((await api.post('/v1/tokens', wish({ scopes: ['everything'] }))).status).toBe(400);
  });

  test('a token lives 90 days unless it is told otherwise, and a year at most', async () => {
    const usual = await api.post('/v1/tokens', wish());
    const at = (days: number) => new Date(clock.now().getTime() + days * DAY_MS).toISOString();
    expect(usual.body.expiresAt).toBe(at(90));
    for (const expiresAt of [at(-1), at(0), at(365.01)]) {
      const answer = await api.post('/v1/tokens', wish({ expiresAt }));
      expect(answer).toMatchObject({ status: 422, body: { type: problem('expiry-not-taken') } });
    }
    const long = await api.post('/v1/tokens', wish({ expiresAt: at(365) }));
    const short = await api.post('/v1/tokens', wish({ expiresAt: at(1) }));
    clock.pass({ days: 2 });
    expect((await by(String(short.body.secret), 'GET', '/v1/cases')).status).toBe(401);
    clock.pass({ days: 100 });
    expect((await by(String(usual.body.secret), 'GET', '/v1/cases')).status).toBe(401);
    expect((await by(String(long.body.secret), 'GET', '/v1/cases')).status).toBe(200);
  });

  test('a revoked token opens nothing any more, and stays on record', async () => {
    const { body } = await api.post('/v1/tokens', wish());
    const path = `/v1/tokens/${String(body.id)}`;
    const revoked = await api.call('DELETE', path);
    expect(revoked.body.revokedAt).toBe(clock.now().toISOString());
    expect((await by(String(body.secret), 'GET', '/v1/cases')).status).toBe(401);
    clock.pass({ hours: 1 });
    expect((await api.call('DELETE', path)).body.revokedAt).toBe(revoked.body.revokedAt);
    expect((await api.call('DELETE', `/v1/tokens/${randomUUID()}`)).status).toBe(404);
  });

  test('an administrator of one agency makes, sees and revokes tokens of that agency alone', async () => {
    const administrator = await api.tokenFor({ role: 'administrator', agencyId: harbour });
    for (const agencyId of [mountain, null]) {
      const assignments = [
        { role: 'lab_system', agencyId: harbour },
        { role: 'lab_system', agencyId },
      ];
      const answer = await by(administrator, 'POST', '/v1/tokens', wish({ assignments }));
      expect(answer).toMatchObject({ status: 403, body: { type: problem('beyond-your-reach') } });
    }
    expect((await by(administrator, 'POST', '/v1/tokens', wish())).status).toBe(201);
    const foreign = await api.post(
      '/v1/tokens',
      wish({ assignments: [{ role: 'auditor', agencyId: mountain }] }),
    );
    const path = `/v1/tokens/${String(foreign.body.id)}`;
    expect((await by(administrator, 'GET', path)).status).toBe(404);
    expect((await by(administrator, 'DELETE', path)).status).toBe(404);
    const both = await api.post('/v1/tokens', {
      name: 'Both',
      assignments: [
        { role: 'auditor', agencyId: harbour },
        { role: 'auditor', agencyId: mountain },
      ],
    });
    const shared = `/v1/tokens/${String(both.body.id)}`;
    expect((await by(administrator, 'GET', shared)).status).toBe(200);
    expect((await by(administrator, 'DELETE', shared)).body.type).toBe(problem('beyond-your-reach'));
    expect((await by(String(both.body.secret), 'GET', '/v1/cases')).status).toBe(200);
  });

  test('a token that is limited to some actions hands on no rights and no way in', async () => {
    const scopes = [
      'tokens.create',
      'people.create',
      'people.read',
      'assignments.create',
      'invitations.create',
    ] as const;
    const limited = await api.tokenFor({ role: 'administrator', agencyId: null, scopes });
    const email = `${randomUUID()}@lab.example`;
    const person = await api.post('/v1/people', {
      name: 'Rui Alves',
      email,
      assignments: [{ role: 'administrator', agencyId: harbour }],
    });
    const path = `/v1/people/${String(person.body.id)}`;
    const role = { role: 'administrator', agencyId: harbour };
    const attempts: [string, unknown?][] = [
      ['/v1/tokens', wish()],
      ['/v1/people', { name: 'Rui', email: `x${email}`, assignments: [role] }],
      [`${path}/assignments`, { role: 'auditor', agencyId: harbour }],
      [`${path}/invitations`],
    ];
    for (const [to, body] of attempts) {
      const answer = await by(limited, 'POST', to, body);
      expect(answer).toMatchObject({ status: 403, body: { type: problem('beyond-your-reach') } });
    }
  });

  test('the token of the start goes on as an administrator of every agency, without an end', async () => {
    const token = randomUUID();
    await ensureBootstrapToken(mode.database(), token);
    clock.pass({ days: 4000 });
    const { body } = await by(token, 'GET', '/v1/me');
    expect(body).toMatchObject({ kind: 'token', assignments: [{ role: 'administrator', agencyId: null }] });
    expect(body.permitted).toContainEqual({ action: 'agencies.create', agencyIds: null });
    expect((await by(token, 'GET', '/v1/sessions')).body.type).toBe(problem('session-needed'));
  });
});
