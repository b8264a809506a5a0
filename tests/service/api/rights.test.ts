import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { describeModes } from '../../support/describe-modes.ts';
import { ApiUnderTest, problem } from './api-under-test.ts';

describeModes('rights over HTTP', (mode) => {
  const api = new ApiUnderTest(mode);
  const as = (token: string) => ({ authorization: `Bearer ${token}` });
  const get = (token: string, path: string) => api.call('GET', path, { headers: as(token) });
  const post = (token: string, path: string, body: unknown) => api.post(path, body, as(token));
  let [harbour, hills] = ['', ''];

  beforeAll(async () => {
    [harbour, hills] = [await api.makeAgency(), await api.makeAgency()];
  });

  test('what a technician enters belongs to the agency, and only that agency sees it', async () => {
    const here = await api.tokenFor({ role: 'technician', agencyId: harbour });
    const there = await api.tokenFor({ role: 'examiner', agencyId: hills });
    const created = await post(here, '/v1/cases', { reference: 'H-1' });
    expect(created.status).toBe(201);
    expect(created.body.agencyId).toBe(harbour);
    const address = `/v1/cases/${String(created.body.id)}`;
    expect((await get(here, address)).status).toBe(200);
    expect((await api.get(address)).status).toBe(200);

    const hidden = await get(there, address);
    const missing = await get(there, `/v1/cases/${randomUUID()}`);
    expect([hidden.status, hidden.body.type]).toEqual([missing.status, missing.body.type]);
    const exhibit = { reference: 'E-1', kind: 'bullet', origin: 'evidence' };
    expect((await post(there, `${address}/exhibits`, exhibit)).status).toBe(404);
    const { body } = await get(there, '/v1/cases');
    expect(body.cases).toEqual([]);
    // Its reference is free for the other agency.
    expect((await post(there, '/v1/cases', { reference: 'H-1' })).status).toBe(201);
  });

  test('a role that does not permit an action is told which one would', async () => {
    const investigator = await api.tokenFor({ role: 'investigator', agencyId: harbour });
    const refused = await post(investigator, '/v1/cases', { reference: 'H-2' });
    expect(refused.status).toBe(403);
    expect(refused.body.type).toBe(problem('forbidden'));
    expect(refused.body.detail).toContain('technician');
    expect(refused.body.detail).toContain('You have: investigator');
    expect((await get(investigator, '/v1/cases')).status).toBe(200);
  });

  test('what is about the whole service takes a role for every agency', async () => {
    const local = await api.tokenFor({ role: 'administrator', agencyId: harbour });
    expect((await get(local, '/v1/jobs')).status).toBe(403);
    const central = await api.tokenFor({ role: 'administrator', agencyId: null });
    expect((await get(central, '/v1/jobs')).status).toBe(200);
  });

  test('a token is good for its scopes only', async () => {
    const wish = { role: 'lab_system', agencyId: harbour, scopes: ['cases.list'] } as const;
    const token = await api.tokenFor(wish);
    expect((await get(token, '/v1/cases')).status).toBe(200);
    expect((await post(token, '/v1/cases', { reference: 'H-3' })).status).toBe(403);
  });

  describe('for which agency a case is', () => {
    test('is the one named, if the roles cover it', async () => {
      const here = await api.tokenFor({ role: 'technician', agencyId: harbour });
      const foreign = await post(here, '/v1/cases', { reference: 'H-4', agencyId: hills });
      expect([foreign.status, foreign.body.type]).toEqual([403, problem('agency-not-covered')]);
      const unknown = await post(here, '/v1/cases', { reference: 'H-4', agencyId: randomUUID() });
      expect([unknown.status, unknown.body.type]).toEqual([404, problem('agency-not-found')]);
      const named = await api.post('/v1/cases', { reference: 'H-4', agencyId: hills });
      expect(named.body.agencyId).toBe(hills);
    });

    test('must be said by whoever works for several', async () => {
      const { token, also } = await api.tokenForTwo('technician', harbour, hills);
      const open = await post(token, '/v1/cases', { reference: 'H-5' });
      expect([open.status, open.body.type]).toEqual([422, problem('agency-needed')]);
      expect((await post(token, '/v1/cases', { reference: 'H-5', agencyId: also })).status).toBe(201);
    });
  });
});
