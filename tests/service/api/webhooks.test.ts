import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { describeModes } from '../../support/describe-modes.ts';
import { NotificationUnderTest } from '../../support/notification-under-test.ts';
import { answer, Receiver } from '../../support/receiver.ts';
import { ApiUnderTest, problem } from './api-under-test.ts';

describeModes('webhooks over HTTP', (mode) => {
  const api = new ApiUnderTest(mode);
  const told = new NotificationUnderTest(mode);
  api.clock = told.clock;
  api.secrets = told.secrets;
  api.config.webhookNetworks = ['127.0.0.0/8'];
  let receiver: Receiver;
  let agencyId = '';
  let administrator = '';
  beforeAll(async () => {
    receiver = await Receiver.start();
  });
  afterAll(() => receiver.close());
  beforeEach(async () => {
    receiver.received.length = 0;
    receiver.reaction = answer(204);
    agencyId = await api.makeAgency();
    administrator = await api.tokenFor({ role: 'administrator', agencyId });
  });

  const as = (token: string) => ({ authorization: `Bearer ${token}` });
  const get = (path: string, token = administrator) => api.call('GET', path, { headers: as(token) });
  const post = (path: string, body: unknown = {}, headers: Record<string, string> = {}) =>
    api.post(path, body, { ...as(administrator), ...headers });
  const patch = (path: string, body: unknown) =>
    api.call('PATCH', path, {
      body: JSON.stringify(body),
      headers: { ...as(administrator), 'content-type': 'application/json' },
    });
  const wish = (more: object = {}) => ({ url: receiver.url, eventTypes: ['hit.confirmed'], ...more });
  const create = async () => {
    const { body } = await post('/v1/webhook-endpoints', wish());
    return {
      path: `/v1/webhook-endpoints/${String(body.id)}`,
      id: String(body.id),
      secret: String(body.secret),
    };
  };
  const last = () => {
    const received = receiver.received.at(-1);
    if (received === undefined) throw new Error('Nothing was received.');
    return received;
  };

  test('an endpoint is registered, tried out, and its secret shown once', async () => {
    const created = await post('/v1/webhook-endpoints', wish(), { 'idempotency-key': 'one' });
    expect(created).toMatchObject({
      status: 201,
      body: { agencyId, url: receiver.url, state: 'active', secret: expect.stringMatching(/^whsec_/) },
    });
    const path = `/v1/webhook-endpoints/${String(created.body.id)}`;
    expect(created.headers.get('location')).toBe(path);
    const repeated = await post('/v1/webhook-endpoints', wish(), { 'idempotency-key': 'one' });
    const { secret, ...rest } = created.body;
    expect(repeated.body).toEqual(rest);
    expect((await get(path)).body).toEqual(rest);
    expect((await get('/v1/webhook-endpoints')).body).toMatchObject({ endpoints: [rest] });
    const { rows } = await mode
      .database()
      .query(`SELECT 1 FROM idempotency_keys WHERE body::text LIKE '%whsec_%'`);
    expect(rows).toEqual([]);

    const tested = await post(`${path}/test`);
    expect(tested).toMatchObject({ status: 202, body: { state: 'pending', type: 'webhook.test' } });
    await told.deliver();
    expect(told.verify(last(), String(secret))).toMatchObject({ type: 'webhook.test' });
    expect(last().headers['webhook-id']).toBe(tested.body.webhookId);
    expect((await get('/v1/webhook-deliveries?state=delivered')).body).toMatchObject({
      deliveries: [{ id: tested.body.id, lastStatus: 204, attempts: 1 }],
    });
  });

  test('its secret is kept encrypted, and changed with a day of overlap', async () => {
    const { path, secret } = await create();
    const { rows } = await mode.database().query<{ sealed: Buffer }>(`SELECT sealed FROM webhook_secrets`);
    const kept = rows.map(({ sealed }) => sealed.toString('latin1')).join();
    expect(kept).not.toContain(secret.slice(6));
    const rotated = await post(`${path}/secret`);
    expect(rotated.status).toBe(201);
    await post(`${path}/test`);
    await told.deliver();
    for (const valid of [secret, String(rotated.body.secret)]) {
      expect(told.verify(last(), valid)).toMatchObject({ type: 'webhook.test' });
    }
  });

  test.each([
    'https://10.1.2.3/',
    'https://[::1]/',
    'https://[::ffff:10.0.0.1]/',
    'https://0x0a000001/',
    'http://8.8.8.8/',
    'https://me:secret@receiver.example/',
    'https://receiver.example/#part',
    'ftp://receiver.example/',
    'receiver.example',
  ])('the address %s is refused', async (url) => {
    const refusal = { status: 422, body: { type: problem('webhook-url-refused') } };
    expect(await post('/v1/webhook-endpoints', wish({ url }))).toMatchObject(refusal);
    const { path } = await create();
    expect(await patch(path, { url })).toMatchObject(refusal);
  });

  test('what is dead is listed, and replayed one by one or all since a time', async () => {
    const { path, id } = await create();
    const since = told.clock.now().toISOString();
    for (let i = 0; i < 3; i++) await told.tell('hit.confirmed', [agencyId]);
    receiver.reaction = answer(400);
    await told.deliver();
    for (let day = 0; day < 10; day++) {
      told.clock.pass({ days: 1 });
      await told.deliver();
    }
    const dead = await get(`/v1/webhook-deliveries?state=dead&endpointId=${id}&limit=2`);
    expect(dead.body).toMatchObject({
      deliveries: [{ lastReason: 'the receiver answered 400' }, { attempts: 10 }],
      next: expect.any(String),
    });
    receiver.reaction = answer(200);
    receiver.received.length = 0;
    const [first] = Array.isArray(dead.body.deliveries) ? dead.body.deliveries : [];
    const replayed = await post(`/v1/webhook-deliveries/${String(first.id)}/replay`);
    expect(replayed).toMatchObject({ status: 202, body: { state: 'pending', attempts: 0 } });
    await told.deliver();
    expect(receiver.received.map(({ headers }) => headers['webhook-id'])).toEqual([first.webhookId]);
    const rest = await post(`${path}/replay`, { since, deadOnly: true });
    expect(rest).toMatchObject({ status: 202, body: { deliveries: 2 } });
    await told.deliver();
    expect(receiver.received).toHaveLength(3);

    expect((await patch(path, { state: 'disabled' })).body).toMatchObject({
      state: 'disabled',
      disabledReason: 'switched off by hand',
    });
    const refused = await post(`${path}/replay`, { since });
    expect(refused).toMatchObject({ status: 409, body: { type: problem('webhook-endpoint-disabled') } });
    await told.tell('hit.confirmed', [agencyId]);
    expect((await get('/v1/webhook-deliveries?state=dead')).body).toMatchObject({
      deliveries: [{ lastReason: 'the endpoint is disabled' }],
    });
    expect((await patch(path, { state: 'active' })).body).not.toHaveProperty('disabledReason');
  });

  test("an agency's webhooks are its administrators' business, and nobody else sees them", async () => {
    const { path, id } = await create();
    await told.tell('hit.confirmed', [agencyId]);
    const elsewhere = await api.tokenFor({ role: 'administrator', agencyId: await api.makeAgency() });
    for (const hidden of [path, '/v1/webhook-endpoints/00000000-0000-4000-8000-000000000000']) {
      expect((await get(hidden, elsewhere)).body.type).toBe(problem('webhook-endpoint-not-found'));
    }
    expect((await get(`/v1/webhook-deliveries?endpointId=${id}`, elsewhere)).body.deliveries).toEqual([]);
    expect((await api.post(`${path}/secret`, {}, as(elsewhere))).status).toBe(404);
    expect((await api.post(`${path}/replay`, { since: '2026-01-01T00:00:00Z' }, as(elsewhere))).status).toBe(
      404,
    );
    const investigator = await api.tokenFor({ role: 'investigator', agencyId });
    expect((await get('/v1/webhook-endpoints', investigator)).status).toBe(403);
    const supervisor = await api.tokenFor({ role: 'supervisor', agencyId });
    expect((await get(path, supervisor)).status).toBe(200);
    expect((await api.post(`${path}/test`, {}, as(supervisor))).status).toBe(403);
    // A request cannot read a secret, not even as it is kept.
    const asMember = mode.database().transaction(async (tx) => {
      await tx.query(`SET LOCAL ROLE breechlink_member`);
      await tx.query(`SELECT sealed FROM webhook_secrets`);
    });
    await expect(asMember).rejects.toThrow('permission denied');
  });
});
