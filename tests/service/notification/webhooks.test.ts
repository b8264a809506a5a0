import { beforeAll, beforeEach, afterAll, describe, expect, test, vi } from 'vitest';
import { claimDue } from '../../../casework/deliveries/claim.ts';
import { changeEndpoint } from '../../../casework/webhooks/change-endpoint.ts';
import { readEndpoint } from '../../../casework/webhooks/read-endpoint.ts';
import { replayDelivery, replaySince } from '../../../casework/webhooks/replay.ts';
import { rotateSecret } from '../../../casework/webhooks/rotate-secret.ts';
import { fanOut } from '../../../casework/notifications/fan-out.ts';
import { createHttpSender } from '../../../platform/delivery/http-sender.ts';
import { SecretBox } from '../../../platform/secrets/secret-box.ts';
import { describeModes } from '../../support/describe-modes.ts';
import { enterAgency, enterPerson } from '../../support/enter-actor.ts';
import { LOOPBACK, NotificationUnderTest, PUBLIC_URL } from '../../support/notification-under-test.ts';
import { answer, cut, garbage, hang, Receiver } from '../../support/receiver.ts';
import type { Reaction } from '../../support/receiver.ts';

describeModes('webhooks', (mode) => {
  const told = new NotificationUnderTest(mode);
  let receiver: Receiver;
  let agencyId = '';
  let administrator = '';
  beforeAll(async () => {
    receiver = await Receiver.start();
  });
  afterAll(() => receiver.close());
  beforeEach(async () => {
    // Nothing of an earlier test is due.
    await told.db.query(`UPDATE webhook_deliveries SET state = 'dead', next_attempt_at = NULL`);
    receiver.received.length = 0;
    receiver.reaction = answer(204);
    agencyId = await enterAgency(told.db, `W${Date.now()}${Math.trunc(Math.random() * 1000)}`);
    await enterPerson(told.db, { name: 'Ines', role: 'investigator', agencies: [agencyId] });
    const person = { name: 'Ada', role: 'administrator', agencies: [agencyId] } as const;
    ({ actorId: administrator } = await enterPerson(told.db, person));
  });

  const newEndpoint = () => told.endpoint({ agencyId, url: receiver.url, eventTypes: ['hit.confirmed'] });

  test('a hit reaches each system that asked for it once, signed and without evidence', async () => {
    const { endpoint, secret } = await newEndpoint();
    const other = await enterAgency(told.db, `O${Date.now()}`);
    await told.endpoint({ agencyId: other, url: receiver.url, eventTypes: ['hit.confirmed'] });
    await told.endpoint({ agencyId, url: receiver.url, eventTypes: ['lead.created'] });

    const detail = { reference: 'H-2026-000001', text: 'bullet E-7 of case 2026-0417' };
    const subjectId = 'e7b6a1de-70b5-4b49-9d70-9a2f1c6d5e44';
    const id = await told.tell('hit.confirmed', [agencyId], { subjectType: 'hit', subjectId, detail });
    await fanOut(told.db, id, told.clock.now());
    await told.deliver();
    await told.deliver();

    expect(receiver.received).toHaveLength(1);
    const [received] = receiver.received;
    if (received === undefined) throw new Error('Nothing was received.');
    expect(received.headers).toMatchObject({ 'content-type': 'application/json', 'webhook-id': id });
    expect(told.verify(received, secret)).toEqual({
      type: 'hit.confirmed',
      timestamp: told.clock.now().toISOString(),
      data: {
        subjectType: 'hit',
        subjectId,
        reference: 'H-2026-000001',
        agencyIds: [agencyId],
        title: 'Confirmed hit H-2026-000001',
        links: { subject: `${PUBLIC_URL}/v1/hits/${subjectId}` },
      },
    });
    expect(received.body).not.toContain('2026-0417');
    expect(await told.only(endpoint.id)).toMatchObject({ state: 'delivered', attempts: 1, lastStatus: 204 });
  });

  test.each<[string, Reaction, string]>([
    ['fails', answer(500, 'secret of the receiver'), 'the receiver answered 500'],
    ['hangs', hang, 'no answer within 0.3 s'],
    ['cuts the connection', cut, 'the connection was cut before an answer'],
    ['answers garbage', garbage, 'the answer is not HTTP'],
    [
      'redirects',
      answer(302, '', ['location: /elsewhere']),
      'the receiver answered 302; a redirect is not followed',
    ],
  ])('a receiver that %s and is back after a day gets the same message', async (_what, reaction, reason) => {
    const { endpoint, secret } = await newEndpoint();
    const id = await told.tell('hit.confirmed', [agencyId]);
    receiver.reaction = reaction;
    const limits = { totalMs: 300, bodyMs: 300 };
    const hasty = reaction === hang ? { sendPost: createHttpSender(LOOPBACK, { limits }) } : {};
    await told.deliver(hasty);
    expect(await told.only(endpoint.id)).toMatchObject({ state: 'pending', attempts: 1, lastReason: reason });
    for (let hour = 0; hour < 24; hour++) {
      told.clock.pass({ hours: 1 });
      await told.deliver(hasty);
    }
    const failed = receiver.received.length;
    expect(failed).toBeGreaterThan(3);
    expect(failed).toBeLessThan(10);

    receiver.reaction = answer(200);
    told.clock.pass({ days: 1 });
    await told.deliver();
    expect(await told.only(endpoint.id)).toMatchObject({ state: 'delivered', lastReason: null });
    const ids = receiver.received.map(({ headers }) => headers['webhook-id']);
    expect(new Set(ids)).toEqual(new Set([id]));
    expect(new Set(receiver.received.map(({ body }) => body)).size).toBe(1);
    const last = receiver.received.at(-1);
    if (last === undefined) throw new Error('Nothing was received.');
    expect(told.verify(last, secret)).toMatchObject({ type: 'hit.confirmed' });
    expect(await told.inboxOf(administrator)).not.toContain('webhook.failing');
  });

  test('what nobody takes for three days is dead, told once, and can be sent again by hand', async () => {
    const { endpoint } = await newEndpoint();
    const since = told.clock.now();
    const [first, second] = [
      await told.tell('hit.confirmed', [agencyId]),
      await told.tell('hit.confirmed', [agencyId]),
    ];
    receiver.reaction = answer(503);
    await told.deliver();
    let days = 0;
    for (; (await told.deliveries(endpoint.id)).some(({ state }) => state === 'pending'); days += 0.5) {
      told.clock.pass({ hours: 12 });
      await told.deliver();
    }
    expect(days).toBeGreaterThanOrEqual(3);
    expect(await told.deliveries(endpoint.id)).toMatchObject([
      { state: 'dead', attempts: 10, lastStatus: 503 },
      { state: 'dead', attempts: 10, lastStatus: 503 },
    ]);
    await told.fanOutAll();
    expect(await told.inboxOf(administrator)).toEqual(['webhook.failing']);

    receiver.reaction = answer(200);
    receiver.received.length = 0;
    const [one] = (await told.deliveries(endpoint.id)).filter(
      ({ announcementId }) => announcementId === first,
    );
    const { origin, clock } = told;
    await told.db.transaction((tx) => replayDelivery(tx, origin, one?.id ?? '', clock.now()));
    await told.deliver();
    expect(receiver.received.map(({ headers }) => headers['webhook-id'])).toEqual([first]);

    const replay = (deadOnly: boolean) =>
      told.db.transaction((tx) => replaySince(tx, origin, endpoint.id, { since, deadOnly }, clock.now()));
    expect(await replay(true)).toBe(1);
    await told.deliver();
    expect(receiver.received.map(({ headers }) => headers['webhook-id'])).toEqual([first, second]);
    expect(await replay(true)).toBe(0);
    expect(await replay(false)).toBe(2);
    await told.deliver();
    expect(receiver.received).toHaveLength(4);

    // It took messages in between, so the next trouble is news.
    receiver.reaction = answer(500);
    await told.tell('hit.confirmed', [agencyId]);
    await told.deliver();
    for (let day = 0; day < 10; day++) {
      told.clock.pass({ days: 1 });
      await told.deliver();
    }
    await told.fanOutAll();
    expect(await told.inboxOf(administrator)).toEqual(['webhook.failing', 'webhook.failing']);
  });

  test('a receiver that is gone is switched off, which supervisors hear; what it misses is kept', async () => {
    const person = { name: 'Sal', role: 'supervisor', agencies: [agencyId] } as const;
    const { actorId: supervisor } = await enterPerson(told.db, person);
    const { endpoint } = await newEndpoint();
    await told.tell('hit.confirmed', [agencyId]);
    receiver.reaction = answer(410);
    await told.deliver();
    expect(await readEndpoint(told.db, endpoint.id)).toMatchObject({
      state: 'disabled',
      disabledReason: 'the receiver answered 410 Gone',
    });
    await told.fanOutAll();
    expect(await told.inboxOf(supervisor)).toEqual(['webhook.disabled']);
    expect(await told.inboxOf(administrator)).toEqual(['webhook.disabled']);

    receiver.reaction = answer(200);
    await told.tell('hit.confirmed', [agencyId]);
    told.clock.pass({ days: 1 });
    await told.deliver();
    expect(receiver.received).toHaveLength(1);
    expect(await told.deliveries(endpoint.id)).toMatchObject([
      { state: 'dead', lastReason: 'the endpoint is disabled' },
      { state: 'dead', lastStatus: 410 },
    ]);

    const { origin, clock } = told;
    const wish = { since: new Date(0), deadOnly: true };
    const replay = () => told.db.transaction((tx) => replaySince(tx, origin, endpoint.id, wish, clock.now()));
    await expect(replay()).rejects.toThrow('The endpoint is disabled');
    await told.db.transaction((tx) => changeEndpoint(tx, origin, endpoint.id, { state: 'active' }));
    expect(await replay()).toBe(2);
    await told.deliver();
    expect(receiver.received).toHaveLength(3);
  });

  test('while a secret changes messages bear two signatures, for a day', async () => {
    const { endpoint, secret: former } = await newEndpoint();
    const { origin, secrets, clock } = told;
    const { secret } = await told.db.transaction((tx) =>
      rotateSecret(tx, origin, endpoint.id, secrets, clock.now()),
    );
    const receive = async () => {
      await told.tell('hit.confirmed', [agencyId]);
      await told.deliver();
      const received = receiver.received.at(-1);
      if (received === undefined) throw new Error('Nothing was received.');
      return received;
    };
    clock.pass({ hours: 23 });
    const during = await receive();
    for (const valid of [secret, former]) expect(told.verify(during, valid)).toMatchObject({ data: {} });
    clock.pass({ hours: 2 });
    const after = await receive();
    expect(told.verify(after, secret)).toMatchObject({ data: {} });
    expect(() => told.verify(after, former)).toThrow('No matching signature');
  });

  test('a secret that cannot be opened is a failure that shows, not silence', async () => {
    const { endpoint } = await newEndpoint();
    await told.tell('hit.confirmed', [agencyId]);
    await told.deliver({ secrets: new SecretBox(Buffer.alloc(32)) });
    expect(await told.only(endpoint.id)).toMatchObject({
      state: 'pending',
      attempts: 1,
      lastReason: expect.stringContaining('cannot be opened'),
    });
    expect(receiver.received).toEqual([]);
    told.clock.pass({ minutes: 1 });
    await told.deliver();
    expect(receiver.received).toHaveLength(1);
  });

  describe('several processes', () => {
    test('share what is due, and none comes twice', async () => {
      const { endpoint } = await newEndpoint();
      for (let i = 0; i < 12; i++) await told.tell('hit.confirmed', [agencyId]);
      await Promise.all([told.deliver(), told.deliver(), told.deliver()]);
      expect(new Set((await told.deliveries(endpoint.id)).map(({ state }) => state))).toEqual(
        new Set(['delivered']),
      );
      const ids = receiver.received.map(({ headers }) => headers['webhook-id']);
      expect(ids).toHaveLength(12);
      expect(new Set(ids).size).toBe(12);
    });

    test('one that died with a message in its hands leaves it to the next', async () => {
      const { endpoint } = await newEndpoint();
      await told.tell('hit.confirmed', [agencyId]);
      expect(await claimDue(told.db, 'webhook_deliveries', told.clock.now(), endpoint.id)).toHaveLength(1);
      await told.deliver();
      expect(receiver.received).toEqual([]);
      told.clock.pass({ minutes: 3 });
      await told.deliver();
      expect(receiver.received).toHaveLength(1);
      expect(await told.only(endpoint.id)).toMatchObject({ state: 'delivered', attempts: 1 });
    });
  });

  test('a receiver that hangs does not keep the others waiting', async () => {
    const hanging = await Receiver.start();
    hanging.reaction = hang;
    await told.endpoint({ agencyId, url: hanging.url, eventTypes: ['hit.confirmed'] });
    const { endpoint } = await newEndpoint();
    for (let i = 0; i < 12; i++) await told.tell('hit.confirmed', [agencyId]);
    const delivering = told.deliver();
    await vi.waitUntil(() => receiver.received.length === 12 && hanging.received.length === 5, {
      timeout: 60_000,
    });
    // Of the twelve for it, those of its first turn.
    expect(hanging.received).toHaveLength(5);
    await hanging.close();
    await delivering;
    expect((await told.deliveries(endpoint.id)).every(({ state }) => state === 'delivered')).toBe(true);
  });
});
