import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeModes } from '../../support/describe-modes.ts';
import { EventStream } from '../../support/event-stream.ts';
import { enterPerson } from '../../support/enter-actor.ts';
import { NotificationUnderTest } from '../../support/notification-under-test.ts';
import { ApiUnderTest, problem } from './api-under-test.ts';
import { signedIn } from './person-under-test.ts';

describeModes('the inbox over HTTP', (mode) => {
  const api = new ApiUnderTest(mode);
  const told = new NotificationUnderTest(mode);
  api.clock = told.clock;
  let agencyId = '';
  let ines = { token: '', actorId: '' };
  const open: EventStream[] = [];
  beforeEach(async () => {
    agencyId = await api.makeAgency();
    ines = await enterPerson(mode.database(), { name: 'Ines', role: 'investigator', agencies: [agencyId] });
  });
  afterEach(async () => {
    for (const stream of open.splice(0)) await stream.close();
  });

  const as = (token: string) => ({ authorization: `Bearer ${token}` });
  const inbox = async (query = '', { token } = ines) => {
    const { body } = await api.call('GET', `/v1/inbox${query}`, { headers: as(token) });
    if (!Array.isArray(body.items)) throw new Error(JSON.stringify(body));
    return { items: body.items, unread: body.unread, next: body.next };
  };
  const follow = async (query = '', headers: Record<string, string> = {}, { token } = ines) => {
    const stream = new EventStream(
      await api.fetch(`/v1/inbox/events${query}`, { headers: { ...as(token), ...headers } }),
    );
    open.push(stream);
    return stream;
  };
  const read = (id: unknown, { token } = ines) =>
    api.call('POST', `/v1/inbox/${String(id)}/read`, { headers: as(token) });

  test('has what its owner was told, the newest first, until it is read', async () => {
    for (const type of ['lead.created', 'lead.withdrawn', 'hit.confirmed'] as const) {
      await told.tell(type, [agencyId]);
    }
    const first = await inbox('?limit=2');
    expect(first).toMatchObject({
      items: [{ type: 'hit.confirmed' }, { type: 'lead.withdrawn' }],
      unread: 3,
    });
    const rest = await inbox(`?limit=2&after=${String(first.next)}`);
    expect(rest.items).toMatchObject([
      { type: 'lead.created', title: 'Investigative lead L-2026-000001', standIn: false },
    ]);
    expect(rest.next).toBeUndefined();

    const marked = await read(first.items[0].id);
    expect(marked).toMatchObject({ status: 200, body: { readAt: told.clock.now().toISOString() } });
    told.clock.pass({ hours: 1 });
    expect((await read(first.items[0].id)).body.readAt).toBe(marked.body.readAt);
    const unread = await inbox('?state=unread');
    expect(unread.unread).toBe(2);
    expect(unread.items.map(({ type }) => type)).toEqual(['lead.withdrawn', 'lead.created']);
    const { rows } = await mode
      .database()
      .query(`SELECT 1 FROM events WHERE action = 'inbox_item.read' AND subject_id = $1 AND actor = $2`, [
        first.items[0].id,
        ines.actorId,
      ]);
    expect(rows).toHaveLength(1);
  });

  test("is its owner's alone, for the agencies that they still work for", async () => {
    await told.tell('lead.created', [agencyId]);
    const [item] = (await inbox()).items;
    const colleague = { name: 'Omar', role: 'supervisor', agencies: [agencyId] } as const;
    const omar = await enterPerson(mode.database(), colleague);
    expect((await inbox('', omar)).items).toEqual([]);
    expect(await read(item.id, omar)).toMatchObject({
      status: 404,
      body: { type: problem('inbox-item-not-found') },
    });
    const other = await api.makeAgency();
    await mode
      .database()
      .query(`UPDATE assignments SET agency_id = $2 WHERE actor_id = $1`, [ines.actorId, other]);
    expect((await inbox()).items).toEqual([]);
    expect((await read(item.id)).status).toBe(404);
  });

  test('is live, and goes on where it stopped', async () => {
    await told.tell('lead.created', [agencyId]);
    const stream = await follow();
    expect([stream.status, stream.contentType]).toEqual([200, 'text/event-stream']);
    await told.tell('hit.confirmed', [agencyId]);
    const first = await stream.next();
    expect(first).toMatchObject({ name: 'notification', data: { type: 'hit.confirmed' } });
    expect(first?.data).toEqual((await inbox()).items[0]);
    expect(first?.id).toBe(first?.data['id']);
    await stream.close();

    await told.tell('lead.withdrawn', [agencyId]);
    const resumed = await follow('', { 'last-event-id': first?.id ?? '' });
    expect(await resumed.next()).toMatchObject({ data: { type: 'lead.withdrawn' } });
    await told.tell('lead.not_confirmed', [agencyId]);
    expect(await resumed.next()).toMatchObject({ data: { type: 'lead.not_confirmed' } });

    const fromPage = await follow(`?after=${String(first?.id)}`);
    const types = [await fromPage.next(), await fromPage.next()].map((event) => event?.data['type']);
    expect(types).toEqual(['lead.withdrawn', 'lead.not_confirmed']);
  });

  test('misses nothing of what many processes write at once', async () => {
    const stream = await follow();
    const count = 40;
    const told1 = Array.from({ length: count }, () => told.tell('lead.created', [agencyId]));
    const seen: string[] = [];
    let last = '';
    let current = stream;
    while (seen.length < count) {
      const event = await current.next();
      if (event === undefined) throw new Error('The stream ended.');
      seen.push(event.id);
      last = event.id;
      if (seen.length % 7 === 0) {
        await current.close();
        current = await follow('', { 'last-event-id': last });
      }
    }
    await Promise.all(told1);
    expect(new Set(seen).size).toBe(count);
    expect((await inbox('?limit=200')).items.map(({ id }) => id).toReversed()).toEqual(seen);
  });

  test('refuses to go on behind what is not there, and more streams than anybody needs', async () => {
    const unknown = await follow(`?after=${randomUUID()}`);
    expect(unknown.status).toBe(400);
    const streams = await Promise.all(Array.from({ length: 8 }, () => follow()));
    expect(streams.map(({ status }) => status)).toEqual(Array(8).fill(200));
    const ninth = await api.call('GET', '/v1/inbox/events', { headers: as(ines.token) });
    expect(ninth).toMatchObject({ status: 429, body: { type: problem('too-many-streams') } });
    // Another person is not kept out by that; and a stream that ended makes room.
    const person = { name: 'Omar', role: 'investigator', agencies: [agencyId] } as const;
    const omar = await enterPerson(mode.database(), person);
    expect((await follow('', {}, omar)).status).toBe(200);
    await streams[0]?.close();
    await expect.poll(async () => (await follow()).status, { timeout: 30_000 }).toBe(200);
  });

  test('ends the stream of whoever may no longer read it', async () => {
    const stream = await follow();
    await told.tell('lead.created', [agencyId]);
    expect(await stream.next()).toMatchObject({ data: { type: 'lead.created' } });
    await mode.database().query(`UPDATE api_tokens SET revoked_at = now() WHERE id = $1`, [ines.actorId]);
    await mode.database().query(`UPDATE people SET state = 'disabled' WHERE id = $1`, [ines.actorId]);
    await mode.database().query(`SELECT pg_notify('inbox', $1)`, [ines.actorId]);
    expect(await stream.next()).toBeUndefined();
  });
});

describeModes('a stream of the inbox in a session', (mode) => {
  const api = new ApiUnderTest(mode);

  test('ends with the session', async () => {
    const { person, browser } = await signedIn(api, { role: 'investigator', agencyId: null });
    const stream = new EventStream(await browser.fetch('GET', '/v1/inbox/events'));
    expect(stream.status).toBe(200);
    expect((await browser.call('DELETE', '/v1/sessions')).status).toBeLessThan(300);
    await mode.database().query(`SELECT pg_notify('inbox', $1)`, [person.id]);
    expect(await stream.next()).toBeUndefined();
  });
});

describeModes('a stream of the inbox', (mode) => {
  const api = new ApiUnderTest(mode);

  test('does not keep the service from closing', async () => {
    const authorization = `Bearer ${api.token}`;
    const stream = new EventStream(await api.fetch('/v1/inbox/events', { headers: { authorization } }));
    expect(stream.status).toBe(200);
    const ended = stream.next();
    await api.close();
    expect(await ended).toBeUndefined();
  });
});
