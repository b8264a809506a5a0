import { beforeEach, expect, test } from 'vitest';
import { DEFAULT_POLICY } from '../../../casework/notifications/policy.ts';
import { describeModes } from '../../support/describe-modes.ts';
import { enterPerson } from '../../support/enter-actor.ts';
import { NotificationUnderTest } from '../../support/notification-under-test.ts';
import { ApiUnderTest, problem } from './api-under-test.ts';

describeModes('who is told, over HTTP', (mode) => {
  const api = new ApiUnderTest(mode);
  const told = new NotificationUnderTest(mode);
  let agencyId = '';
  let path = '';
  let supervisor = '';
  beforeEach(async () => {
    agencyId = await api.makeAgency();
    path = `/v1/agencies/${agencyId}/notification-policy`;
    supervisor = await api.tokenFor({ role: 'supervisor', agencyId });
  });

  const call = (method: string, address: string, token: string, body?: unknown) =>
    api.call(method, address, {
      headers: {
        authorization: `Bearer ${token}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  const clock = {
    acknowledgeWithinHours: 24,
    escalateTo: [{ role: 'supervisor' }],
    repeatEveryHours: 12,
    repeatAtMost: 2,
  };
  const rule = (audience: object) => ({ events: ['hit.confirmed'], audience, channels: ['inbox'] });
  const newPerson = (role: 'examiner' | 'investigator', agency = agencyId) =>
    enterPerson(mode.database(), { name: role, role, agencies: [agency] });

  test('the default holds until the agency sets something else, which takes its place', async () => {
    expect((await call('GET', path, supervisor)).body).toMatchObject({
      agencyId,
      version: 0,
      ...DEFAULT_POLICY,
      mailServer: false,
    });
    const eva = await newPerson('examiner');
    const rules = [rule({ personId: eva.actorId })];
    const set = await call('PUT', path, supervisor, { rules, clock });
    expect(set).toMatchObject({ status: 200, body: { version: 1, rules, clock } });
    expect((await call('GET', path, supervisor)).body).toEqual(set.body);
    await told.tell('hit.confirmed', [agencyId]);
    expect(await told.inboxOf(eva.actorId)).toEqual(['hit.confirmed']);
    expect((await call('PUT', path, supervisor, { rules: [], clock })).body.version).toBe(2);
    const { rows } = await mode
      .database()
      .query<{ version: number }>(
        `SELECT version FROM notification_policies WHERE agency_id = $1 ORDER BY 1`,
        [agencyId],
      );
    expect(rows.map(({ version }) => version)).toEqual([1, 2]);
  });

  test('only people of the agency can be named, and somebody has to hear of escalations', async () => {
    const far = await newPerson('examiner', await api.makeAgency());
    const refused = await call('PUT', path, supervisor, { rules: [rule({ personId: far.actorId })], clock });
    expect(refused).toMatchObject({ status: 422, body: { type: problem('person-not-in-agency') } });
    const nobody = await call('PUT', path, supervisor, { rules: [], clock: { ...clock, escalateTo: [] } });
    expect(nobody.status).toBe(400);
    const unknown = await call('PUT', path, supervisor, { rules: [rule({ role: 'boss' })], clock });
    expect(unknown.status).toBe(400);
  });

  test('is a matter of its own supervisors and administrators', async () => {
    const other = await api.tokenFor({ role: 'supervisor', agencyId: await api.makeAgency() });
    for (const method of ['GET', 'PUT']) {
      const body = method === 'PUT' ? { rules: [], clock } : undefined;
      expect((await call(method, path, other, body)).body.type).toBe(problem('agency-not-covered'));
    }
    const investigator = await api.tokenFor({ role: 'investigator', agencyId });
    expect((await call('GET', path, investigator)).status).toBe(403);
  });

  test('a person chooses whether to get mails, a machine has nothing to choose', async () => {
    const mine = '/v1/me/notification-preferences';
    const { token } = await newPerson('investigator');
    expect((await call('GET', mine, token)).body).toEqual({ email: true });
    expect((await call('PUT', mine, token, { email: false })).body).toEqual({ email: false });
    expect((await call('GET', mine, token)).body).toEqual({ email: false });
    expect((await call('PUT', mine, supervisor, { email: false })).body.type).toBe(
      problem('person-required'),
    );
  });

  test('mails that died are seen by the agency, without the address, and sent again', async () => {
    const ines = await newPerson('investigator');
    await told.tell('lead.created', [agencyId]);
    await told.deliver();
    const dead = await call('GET', '/v1/email-deliveries?state=dead', supervisor);
    expect(dead.body).toMatchObject({
      deliveries: [
        { personId: ines.actorId, personName: 'investigator', type: 'lead.created', state: 'dead' },
      ],
    });
    expect(JSON.stringify(dead.body)).not.toContain('example.org');
    const [{ id }] = Array.isArray(dead.body.deliveries) ? dead.body.deliveries : [];
    const administrator = await api.tokenFor({ role: 'administrator', agencyId });
    const resent = await call('POST', `/v1/email-deliveries/${id}/resend`, administrator);
    expect(resent).toMatchObject({ status: 202, body: { state: 'pending', attempts: 0 } });
    const elsewhere = await api.tokenFor({ role: 'administrator', agencyId: await api.makeAgency() });
    expect((await call('GET', '/v1/email-deliveries', elsewhere)).body.deliveries).toEqual([]);
    expect((await call('POST', `/v1/email-deliveries/${id}/resend`, elsewhere)).status).toBe(404);
  });
});
