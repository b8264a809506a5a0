import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { enterToken } from '../../support/enter-actor.ts';
import { describeModes } from '../../support/describe-modes.ts';
import { ApiUnderTest, problem } from './api-under-test.ts';

describeModes('a POST that is sent again under its Idempotency-Key', (mode) => {
  const api = new ApiUnderTest(mode);
  const keyed = (key: string) => ({ 'idempotency-key': key });

  async function countCases(reference: string): Promise<number> {
    const { rows } = await mode.database().query(`SELECT 1 FROM cases WHERE reference = $1`, [reference]);
    return rows.length;
  }

  test('gets the first answer and changes nothing', async () => {
    const headers = keyed(randomUUID());
    const first = await api.post('/v1/cases', { reference: 'once' }, headers);
    const repeat = await api.post('/v1/cases', { reference: 'once' }, headers);
    expect(first.headers.has('idempotency-replayed')).toBe(false);
    expect(repeat.headers.get('idempotency-replayed')).toBe('true');
    expect(repeat).toMatchObject({ status: 201, body: first.body });
    expect(repeat.headers.get('location')).toBe(first.headers.get('location'));
    expect(await countCases('once')).toBe(1);
  });

  test('at the same time: one does the work, all get its answer', async () => {
    const headers = keyed(randomUUID());
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => api.post('/v1/cases', { reference: 'at once' }, headers)),
    );
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(answers.filter((answer) => !answer.headers.has('idempotency-replayed'))).toHaveLength(1);
    expect(await countCases('at once')).toBe(1);
  });

  test('with other content is refused', async () => {
    const headers = keyed(randomUUID());
    await api.post('/v1/cases', { reference: 'mine' }, headers);
    const other = await api.post('/v1/cases', { reference: 'other' }, headers);
    expect(other.body).toMatchObject({ type: problem('idempotency-key-reused'), status: 422 });
    expect(await countCases('other')).toBe(0);
  });

  test('after a failure does the work', async () => {
    const headers = keyed(randomUUID());
    const caseId = randomUUID();
    const wish = { reference: 'E', kind: 'bullet', origin: 'evidence' };
    expect((await api.post(`/v1/cases/${caseId}/exhibits`, wish, headers)).status).toBe(404);
    await mode.database().query(
      `INSERT INTO cases (id, agency_id, reference, created_by)
               SELECT $1, g.id, 'late', t.id FROM agencies g, api_tokens t LIMIT 1`,
      [caseId],
    );
    const again = await api.post(`/v1/cases/${caseId}/exhibits`, wish, headers);
    expect(again.status).toBe(201);
    expect(again.headers.has('idempotency-replayed')).toBe(false);
  });

  test('is recognised by its bytes and fields when it is an upload', async () => {
    const exhibitId = await api.makeExhibit();
    const headers = keyed(randomUUID());
    const bytes = Buffer.from('the same bytes');
    const fields = { mark: 'ejector' };
    const first = await api.upload(exhibitId, bytes, fields, { headers });
    const repeat = await api.upload(exhibitId, bytes, fields, { headers });
    expect(first).toMatchObject({ status: 202, body: { duplicate: false } });
    // The first answer, not the news that the image is known by now.
    expect(repeat).toMatchObject({ status: 202, body: first.body });
    const other = await api.upload(exhibitId, Buffer.from('other bytes'), fields, { headers });
    expect(other.body).toMatchObject({ type: problem('idempotency-key-reused') });
    const { rows } = await mode.database().query(`SELECT 1 FROM images WHERE exhibit_id = $1`, [exhibitId]);
    expect(rows).toHaveLength(1);
  });

  test.each([
    ['x'.repeat(256), 'longer than 255'],
    ['two words', 'without spaces'],
    ['', 'visible ASCII characters'],
  ])('cannot bear the key %j', async (key, reason) => {
    const { status, body } = await api.post('/v1/cases', { reference: randomUUID() }, keyed(key));
    expect(status).toBe(400);
    const message = expect.stringContaining(reason);
    expect(body).toMatchObject({ errors: [{ in: 'header', field: 'idempotency-key', message }] });
  });

  test('belongs to its token: another caller may use the same key', async () => {
    const key = randomUUID();
    await api.post('/v1/cases', { reference: 'first caller' }, keyed(key));
    const { token } = await enterToken(mode.database(), { role: 'administrator', agencyId: null });
    const headers = { ...keyed(key), authorization: `Bearer ${token}` };
    expect((await api.post('/v1/cases', { reference: 'second caller' }, headers)).status).toBe(201);
  });
});
