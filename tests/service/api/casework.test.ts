import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { describeModes } from '../../support/describe-modes.ts';
import { ApiUnderTest, problem } from './api-under-test.ts';

describeModes('cases and exhibits over HTTP', (mode) => {
  const api = new ApiUnderTest(mode);

  test('a case is created, found again by its address, and recorded as an event of its caller', async () => {
    const wish = {
      reference: 'K-1',
      title: 'Shots in the harbour',
      occurredOn: '2026-02-28',
      place: 'Quay 4',
    };
    const created = await api.post('/v1/cases', wish);
    expect(created.status).toBe(201);
    expect(created.body).toMatchObject(wish);
    const address = created.headers.get('location') ?? '';
    expect((await api.get(address)).body).toEqual(created.body);
    const { rows } = await mode.database().query(
      `SELECT e.action, t.name, e.request_id AS "requestId" FROM events e JOIN actors t ON t.id = e.actor
       WHERE subject_id = $1`,
      [created.body.id],
    );
    const requestId = created.headers.get('x-request-id');
    expect(rows).toEqual([{ action: 'case.created', name: 'bootstrap', requestId }]);
  });

  test('facts that are not known are absent, not null', async () => {
    const { body } = await api.post('/v1/cases', { reference: 'K-2' });
    expect(Object.keys(body).sort()).toEqual(['agencyId', 'createdAt', 'id', 'links', 'reference']);
  });

  test('a reference that is taken is refused, and changes nothing', async () => {
    await api.post('/v1/cases', { reference: 'K-3' });
    const again = await api.post('/v1/cases', { reference: 'K-3' });
    expect(again.status).toBe(409);
    expect(again.body).toMatchObject({ type: problem('case-reference-taken'), status: 409 });
    expect(again.body.detail).toContain('"K-3"');
    const { rows } = await mode.database().query(`SELECT 1 FROM cases WHERE reference = 'K-3'`);
    expect(rows).toHaveLength(1);
  });

  test('pages lead through all exhibits exactly once, in the order of entry', async () => {
    const caseId = await api.makeCase();
    for (let i = 0; i < 5; i++) {
      const wish = { reference: `E-${i}`, kind: 'bullet', origin: 'test_fire' };
      expect((await api.post(`/v1/cases/${caseId}/exhibits`, wish)).status).toBe(201);
    }
    const seen: unknown[] = [];
    let pages = 0;
    for (let after = ''; ; pages++) {
      const { body } = await api.get(`/v1/cases/${caseId}/exhibits?limit=2${after}`);
      const { exhibits } = body;
      if (!Array.isArray(exhibits)) throw new Error('no list');
      seen.push(...exhibits.map((exhibit: { reference: string }) => exhibit.reference));
      if (body.next === undefined) break;
      after = `&after=${String(body.next)}`;
    }
    expect(seen).toEqual(['E-0', 'E-1', 'E-2', 'E-3', 'E-4']);
    expect(pages).toBe(2);
  });

  test('a case and an exhibit are found by their references', async () => {
    const caseId = await api.makeCase();
    const { reference } = (await api.get(`/v1/cases/${caseId}`)).body;
    const found = await api.get(`/v1/cases?reference=${encodeURIComponent(String(reference))}`);
    expect(found.body).toMatchObject({ cases: [{ id: caseId }] });
    expect(found.body.next).toBeUndefined();
    expect((await api.get('/v1/cases?reference=nobody')).body).toEqual({ cases: [] });
    for (const reference of ['F-1', 'F-2']) {
      await api.post(`/v1/cases/${caseId}/exhibits`, { reference, kind: 'bullet', origin: 'evidence' });
    }
    const exhibits = await api.get(`/v1/cases/${caseId}/exhibits?reference=F-2`);
    expect(exhibits.body).toMatchObject({ exhibits: [{ reference: 'F-2' }] });
  });

  test('cases are listed with the newest first, after any of them', async () => {
    const older = await api.makeCase();
    const newer = await api.makeCase();
    const { body: first } = await api.get('/v1/cases?limit=1');
    expect(first).toMatchObject({ cases: [{ id: newer }], next: newer });
    expect((await api.get(`/v1/cases?limit=1&after=${newer}`)).body).toMatchObject({
      cases: [{ id: older }],
    });
    const lost = await api.get(`/v1/cases?after=${randomUUID()}`);
    expect(lost.body).toMatchObject({ type: problem('cursor-unknown'), status: 400 });
  });

  test.each([
    ['cases', 'case-not-found'],
    ['exhibits', 'exhibit-not-found'],
    ['images', 'image-not-found'],
  ])('an unknown id under /v1/%s is 404, a malformed one 400 that names it', async (noun, code) => {
    const unknown = await api.get(`/v1/${noun}/${randomUUID()}`);
    expect(unknown.body).toMatchObject({ type: problem(code), status: 404 });
    const malformed = await api.get(`/v1/${noun}/17`);
    expect(malformed.status).toBe(400);
    expect(malformed.body.detail).toMatch(/`(case|exhibit|image)Id` must be a UUID/);
  });

  test.each([
    [{}, 'reference', 'is required'],
    [{ reference: '  ' }, 'reference', 'must not be blank'],
    [{ reference: 'a\u0000b' }, 'reference', 'control characters'],
    [{ reference: 'x'.repeat(201) }, 'reference', 'longer than 200'],
    [{ reference: 17 }, 'reference', 'type string'],
    [{ reference: 'R', tittle: 'typo' }, 'tittle', 'is not known here'],
    [{ reference: 'R', occurredOn: '2026-02-30' }, 'occurredOn', 'calendar day'],
    [{ reference: 'R', occurredOn: '0000-01-01' }, 'occurredOn', 'from the year 0001 on'],
  ])('a case %j is refused for its %s', async (wish, field, reason) => {
    const { status, body, headers } = await api.post('/v1/cases', wish);
    expect(status).toBe(400);
    expect(headers.get('content-type')).toBe('application/problem+json');
    const errors = [{ in: 'body', field, message: expect.stringContaining(reason) }];
    expect(body).toMatchObject({ type: problem('invalid-request'), errors });
    expect(body.detail).toContain(`\`${field}\``);
  });

  test('a wrong kind is answered with the kinds there are', async () => {
    const wish = { reference: 'E', kind: 'shotshell', origin: 'evidence' };
    const { body } = await api.post(`/v1/cases/${await api.makeCase()}/exhibits`, wish);
    expect(body.detail).toContain('`kind` must be one of: cartridge_case, bullet');
  });

  test('class characteristics are kept as determined, and a width in another unit is refused', async () => {
    const wish = { reference: 'E', kind: 'bullet', origin: 'evidence' };
    const characteristics = {
      numberOfLands: 6,
      twist: 'right',
      landWidthUm: 1850.5,
      grooveWidthUm: 2900,
      firingPinShape: 'hemispherical',
      firingPinApertureShape: 'circular',
      breechFaceClass: 'cross_hatched',
      extractorClockHour: 3,
      ejectorClockHour: 8,
    };
    const address = `/v1/cases/${await api.makeCase()}/exhibits`;
    const { status, body } = await api.post(address, { ...wish, ...characteristics });
    expect(status).toBe(201);
    expect((await api.get(`/v1/exhibits/${String(body.id)}`)).body).toMatchObject(characteristics);
    for (const [field, value, reason] of [
      ['landWidthUm', 1.85, '>= 200'],
      ['extractorClockHour', 13, '<= 12'],
      ['breechFaceClass', 'hatched', 'cross_hatched'],
    ] as const) {
      const { body } = await api.post(address, { ...wish, [field]: value });
      expect(body).toMatchObject({ type: problem('invalid-request') });
      expect(body.detail).toContain(field);
      expect(body.detail).toContain(reason);
    }
  });

  test('two exhibits of a case cannot share a reference; of two cases they can', async () => {
    const wish = { reference: 'same', kind: 'bullet', origin: 'evidence' };
    const first = await api.makeCase();
    expect((await api.post(`/v1/cases/${first}/exhibits`, wish)).status).toBe(201);
    const twin = await api.post(`/v1/cases/${first}/exhibits`, wish);
    expect(twin.body).toMatchObject({ type: problem('exhibit-reference-taken'), status: 409 });
    expect((await api.post(`/v1/cases/${await api.makeCase()}/exhibits`, wish)).status).toBe(201);
    const nowhere = await api.post(`/v1/cases/${randomUUID()}/exhibits`, wish);
    expect(nowhere.body).toMatchObject({ type: problem('case-not-found'), status: 404 });
  });
});
