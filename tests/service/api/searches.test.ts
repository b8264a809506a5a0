import { randomBytes, randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { describeModes } from '../../support/describe-modes.ts';
import { direction, GalleryUnderTest, near } from '../../support/gallery-under-test.ts';
import type { Entry } from '../../support/gallery-under-test.ts';
import { ApiUnderTest, MODEL, problem } from './api-under-test.ts';

describeModes('searches over HTTP', (mode) => {
  const api = new ApiUnderTest(mode);
  const gallery = new GalleryUnderTest(mode, api);
  const first = ({ exhibitId }: Entry) => ({ rank: 1, exhibitId });
  const candidates = async (searchId: string, query = '') =>
    (await api.get(`/v1/searches/${searchId}/candidates${query}`)).body;

  test('a search is asked for, done in the background, and then says what it looked at and who asked', async () => {
    const mark = direction(1);
    const questioned = await gallery.add(mark, { fields: { origin: 'evidence' } });
    const mate = await gallery.add(near(mark, 0.7, 2));
    await gallery.add(direction(3));
    const asked = await api.post('/v1/searches', { exhibitIds: [questioned.exhibitId], depth: 2 });
    expect(asked).toMatchObject({
      status: 202,
      body: { state: 'queued', purpose: 'asked', depth: 2, requestedBy: { name: 'bootstrap' }, ...MODEL },
    });
    const address = asked.headers.get('location') ?? '';
    expect((await api.get(`${address}/candidates`)).body).toMatchObject({ candidates: [] });
    await gallery.run(String(asked.body.id));
    const { body } = await api.get(address);
    expect(body).toMatchObject({
      state: 'completed',
      inGallery: 2,
      eligible: 2,
      searched: 2,
      compared: 2,
      exhaustive: true,
      engine: { pairs: 2, done: 2, compared: 0, notComparable: 2, failed: 0 },
      expectation: { strangersAsGood: [{ rank: 1, expected: expect.any(Number) }], reviewDepthFor95: 2 },
    });
    expect(body).not.toHaveProperty('reason');
    const page = await candidates(String(body.id), '?limit=1');
    expect(page).toMatchObject({ search: body, candidates: [first(mate)], next: mate.exhibitId });
    const rest = await candidates(String(body.id), `?limit=1&after=${mate.exhibitId}`);
    expect(rest).toMatchObject({ candidates: [{ rank: 2 }] });
    expect(rest).not.toHaveProperty('next');
    const { rows } = await mode
      .database()
      .query(`SELECT action FROM events WHERE subject_type = 'search' AND subject_id = $1`, [body.id]);
    expect(rows).toEqual([{ action: 'search.requested' }]);
  });

  test('under one Idempotency-Key one search is made, without it each is one of its own', async () => {
    const { exhibitId } = await gallery.add(direction(1));
    const wish = { exhibitIds: [exhibitId] };
    const key = { 'idempotency-key': randomUUID() };
    const [one, again] = [
      await api.post('/v1/searches', wish, key),
      await api.post('/v1/searches', wish, key),
    ];
    expect(again.body).toEqual(one.body);
    const other = await api.post('/v1/searches', wish);
    const { body } = await api.get(`/v1/searches?exhibitId=${exhibitId}&limit=1`);
    expect(body).toMatchObject({ searches: [{ id: other.body.id }], next: other.body.id });
    const { body: last } = await api.get(`/v1/searches?exhibitId=${exhibitId}&after=${String(body.next)}`);
    expect(last).toMatchObject({ searches: [{ id: one.body.id }] });
    expect(last).not.toHaveProperty('next');
  });

  test('test fires taken to be one gun are searched as one: what is near to any of them is found', async () => {
    const [a, b] = [direction(11), direction(12)];
    const fires = [await gallery.add(a), await gallery.add(b)];
    const mate = await gallery.add(near(b, 0.7, 13));
    const exhibitIds = fires.map(({ exhibitId }) => exhibitId);
    const searchId = await gallery.search({ exhibitIds });
    const { candidates: found } = await candidates(searchId);
    expect(found).toMatchObject({ 0: first(mate) });
    expect(found).toEqual(
      expect.not.arrayContaining(exhibitIds.map((exhibitId) => expect.objectContaining({ exhibitId }))),
    );
    const { body } = await api.get(`/v1/searches?exhibitId=${String(exhibitIds[1])}`);
    expect(body).toMatchObject({ searches: [{ id: searchId, exhibitIds }] });
    // Not the answer to what is like the second one alone.
    const { body: own } = await api.get(`/v1/exhibits/${String(exhibitIds[0])}/candidates?wait=0`);
    expect(own).toMatchObject({ search: { state: 'queued' }, candidates: [] });
  });

  test('one image of an exhibit can be searched with', async () => {
    const { imageId, exhibitId } = await gallery.add(direction(21));
    const mate = await gallery.add(near(direction(21), 0.8, 22));
    const searchId = await gallery.search({ imageId });
    const page = await candidates(searchId, '?limit=1');
    expect(page).toMatchObject({ search: { imageId, exhibitIds: [exhibitId] }, candidates: [first(mate)] });
  });

  test('candidates known to belong together are marked and not hidden', async () => {
    const mark = direction(31);
    const bytes = randomBytes(30);
    const questioned = await gallery.add(mark, { bytes });
    const twin = await gallery.add(near(mark, 0.99, 32), { bytes });
    const neighbour = await gallery.add(near(mark, 0.9, 33), { caseId: questioned.caseId });
    const stranger = await gallery.add(near(mark, 0.7, 34));
    const searchId = await gallery.search({ exhibitIds: [questioned.exhibitId] });
    const { candidates: found } = await candidates(searchId, '?limit=3');
    expect(found).toMatchObject([
      { exhibitId: twin.exhibitId, relation: 'same_item' },
      { exhibitId: neighbour.exhibitId, relation: 'same_case' },
      { exhibitId: stranger.exhibitId },
    ]);
    expect(found).not.toHaveProperty('2.relation');
  });

  test('a filter narrows what is eligible, and says so when nothing is', async () => {
    const mark = direction(41);
    const questioned = await gallery.add(mark);
    const fields = { calibre: '.380 ACP', origin: 'evidence' };
    const wanted = await gallery.add(near(mark, 0.6, 42), { fields, declared: { instrument: 'M-41' } });
    await gallery.add(near(mark, 0.9, 43));
    const exhibitIds = [questioned.exhibitId];
    const filter = { calibres: ['9 mm kurz'], requireDetermined: true, instruments: ['M-41'] };
    const searchId = await gallery.search({ exhibitIds, filter });
    const found = await candidates(searchId);
    expect(found).toMatchObject({ search: { eligible: 1, filter }, candidates: [first(wanted)] });
    expect(found.candidates).toHaveLength(1);
    const none = await gallery.search({ exhibitIds, filter: { caseIds: [questioned.caseId] } });
    expect((await api.get(`/v1/searches/${none}`)).body).toMatchObject({
      state: 'completed',
      eligible: 0,
      compared: 0,
      reason: expect.stringContaining('passes the filter'),
    });
  });

  test.each([
    [{ caseIds: [randomUUID()] }, 'filter.caseIds'],
    [{ agencyIds: [randomUUID()] }, 'filter.agencyIds'],
    [{ instruments: ['no such microscope'] }, 'filter.instruments'],
    [{ places: ['Nowhere'] }, 'filter.places'],
    [{ calibres: ['9 mm Luger', '9 mm Lugre'] }, 'filter.calibres'],
  ])('a filter value that nothing has is named: %j', async (filter, field) => {
    const { exhibitId } = await gallery.add(direction(1));
    const { body } = await api.post('/v1/searches', { exhibitIds: [exhibitId], filter });
    expect(body).toMatchObject({ type: problem('filter-value-unknown'), status: 400, field });
    expect(body.detail).toContain(String(body.value));
  });

  test.each([
    [{ depth: 1001 }, 'must be <= 1000'],
    [{ filter: { marks: ['breach_face'] } }, 'breech_face'],
    [{ filter: { calibre: 'x' } }, 'is not known here'],
    [{ imageId: randomUUID() }, 'one of the two'],
  ])('%j is refused with what is allowed', async (more, reason) => {
    const { status, body } = await api.post('/v1/searches', { exhibitIds: [randomUUID()], ...more });
    expect(status).toBe(400);
    expect(body.detail).toContain(reason);
  });

  test('without a searchable image there is nothing to search with, and unknown ids are 404', async () => {
    const bare = await api.makeExhibit();
    const { body } = await api.post('/v1/searches', { exhibitIds: [bare] });
    expect(body).toMatchObject({ type: problem('exhibit-not-searchable'), status: 409, exhibitId: bare });
    expect(body.detail).toContain('no image');
    const { body: image } = await api.upload(bare, randomBytes(20));
    const raw = await api.post('/v1/searches', { imageId: image.id });
    expect(raw.body).toMatchObject({ type: problem('exhibit-not-searchable'), status: 409 });
    for (const [wish, code] of [
      [{ exhibitIds: [randomUUID()] }, 'exhibit-not-found'],
      [{ imageId: randomUUID() }, 'image-not-found'],
    ] as const) {
      expect((await api.post('/v1/searches', wish)).body).toMatchObject({ type: problem(code), status: 404 });
    }
    const unknown = `/v1/searches/${randomUUID()}`;
    for (const address of [unknown, `${unknown}/candidates`, `${unknown}/comparison?with=${randomUUID()}`]) {
      expect((await api.get(address)).body).toMatchObject({ type: problem('search-not-found'), status: 404 });
    }
    for (const change of ['cancel', 'rerun']) {
      expect((await api.call('POST', `${unknown}/${change}`)).status).toBe(404);
    }
  });
});
