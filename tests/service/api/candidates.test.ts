import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { describeModes } from '../../support/describe-modes.ts';
import { ApiUnderTest, MODEL, problem } from './api-under-test.ts';

describeModes('candidates over HTTP', (mode) => {
  const api = new ApiUnderTest(mode);

  /** An exhibit with one ready image and its signature, as processing would leave it. */
  async function makeSearchable(): Promise<{ exhibitId: string; imageId: string }> {
    const exhibitId = await api.makeExhibit();
    const { body } = await api.upload(exhibitId, randomBytes(20));
    const database = mode.database();
    await database.query(`UPDATE images SET state = 'ready', searchable = true WHERE id = $1`, [body.id]);
    await database.query(
      `INSERT INTO galleries (model, parameters_hash, revision) VALUES ($1, $2, 1)
       ON CONFLICT (model, parameters_hash) DO UPDATE SET revision = galleries.revision + 1`,
      [MODEL.model, MODEL.parametersHash],
    );
    await database.query(
      `INSERT INTO signatures (id, image_id, exhibit_id, mark, modality, model, parameters_hash, engine_version,
                               runtime, embedding)
       VALUES ($1, $2, $3, 'breech_face', 'topography', $4, $5, '1', '{}', $6)`,
      [
        randomUUID(),
        body.id,
        exhibitId,
        MODEL.model,
        MODEL.parametersHash,
        JSON.stringify(Array(256).fill(0.0625)),
      ],
    );
    return { exhibitId, imageId: String(body.id) };
  }

  /** Ends the waiting search of an exhibit as a worker would: with one candidate. */
  async function completeSearch(exhibitId: string, candidateId: string): Promise<void> {
    // In one transaction, as a worker does it: a request that waits must not see a result without candidates.
    await mode.database().transaction(async (tx) => {
      const { rows } = await tx.query<{ id: string }>(
        `UPDATE searches SET state = 'completed', completed_at = now(), eligible = 1, searched = 1, compared = 1,
           exhaustive = true, gallery_revision = (SELECT revision FROM galleries WHERE model = $2)
         WHERE exhibit_id = $1 AND state = 'queued' RETURNING id`,
        [exhibitId, MODEL.model],
      );
      if (rows.length === 0) throw new Error('No search waits.');
      await tx.query(
        `INSERT INTO candidates (search_id, rank, exhibit_id, score, marks) VALUES ($1, 1, $2, 7.5, '[]')`,
        [rows[0]?.id, candidateId],
      );
    });
  }

  test('without images there is no search, and a reason', async () => {
    const { body } = await api.get(`/v1/exhibits/${await api.makeExhibit()}/candidates`);
    expect(body).toMatchObject({ search: { state: 'not_run' }, stale: false, candidates: [] });
    expect(body).toHaveProperty('search.reason', expect.stringContaining('no image'));
  });

  test('while images are processed the search is on its way', async () => {
    const exhibitId = await api.makeExhibit();
    await api.upload(exhibitId, randomBytes(20));
    const { body } = await api.get(`/v1/exhibits/${exhibitId}/candidates?wait=0`);
    expect(body).toMatchObject({
      search: { state: 'queued' },
      images: { received: 1, processing: 0, ready: 0, rejected: 0, searchable: 0 },
    });
  });

  test('a search is started once, waited for, and started anew when the gallery has grown', async () => {
    const { exhibitId } = await makeSearchable();
    const other = await makeSearchable();
    const path = `/v1/exhibits/${exhibitId}/candidates`;
    const begun = await Promise.all([api.get(`${path}?wait=0`), api.get(`${path}?wait=0`)]);
    for (const { body } of begun) expect(body).toMatchObject({ search: { state: 'queued' }, candidates: [] });
    const waiting = api.get(`${path}?wait=30`);
    await completeSearch(exhibitId, other.exhibitId);
    const { body: found } = await waiting;
    expect(found).toMatchObject({
      search: { state: 'completed', eligible: 1, searched: 1, compared: 1, exhaustive: true, ...MODEL },
      stale: false,
      candidates: [{ rank: 1, exhibitId: other.exhibitId, exhibitReference: 'E-1', score: 7.5 }],
    });
    expect((await api.get(path)).body).toEqual(found);

    await makeSearchable();
    const { body: grown } = await api.get(`${path}?wait=0`);
    expect(grown).toMatchObject({
      search: { state: 'queued' },
      stale: true,
      candidates: [{ exhibitId: other.exhibitId }],
    });
    const { rows } = await mode.database().query(`SELECT 1 FROM searches WHERE exhibit_id = $1`, [exhibitId]);
    expect(rows).toHaveLength(2);
  });

  test('a search that ran before the newest entry is not taken for the answer', async () => {
    const { exhibitId } = await makeSearchable();
    const path = `/v1/exhibits/${exhibitId}/candidates`;
    await api.get(`${path}?wait=0`);
    const database = mode.database();
    const running = await database.query<{ id: string }>(
      `UPDATE searches SET state = 'running' WHERE exhibit_id = $1 RETURNING id`,
      [exhibitId],
    );
    const newest = await makeSearchable();
    const waiting = api.get(`${path}?wait=30`);
    // Long enough for the request to have seen the running search.
    await setTimeout(500);
    await database.query(
      `UPDATE searches SET state = 'completed', completed_at = now(), eligible = 0, searched = 0, compared = 0,
         exhaustive = true, gallery_revision = 0 WHERE id = $1`,
      [running.rows[0]?.id],
    );
    await vi.waitFor(() => completeSearch(exhibitId, newest.exhibitId), { timeout: 20_000, interval: 50 });
    expect((await waiting).body).toMatchObject({
      search: { state: 'completed' },
      stale: false,
      candidates: [{ exhibitId: newest.exhibitId }],
    });
  });

  test('limits are kept, unknown exhibits are 404', async () => {
    const exhibitId = await api.makeExhibit();
    for (const query of ['limit=0', 'limit=201', 'wait=31', 'wait=-1']) {
      expect((await api.get(`/v1/exhibits/${exhibitId}/candidates?${query}`)).status).toBe(400);
    }
    const unknown = await api.get(`/v1/exhibits/${randomUUID()}/candidates`);
    expect(unknown.body).toMatchObject({ type: problem('exhibit-not-found'), status: 404 });
  });
});
