import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { describeModes } from '../../support/describe-modes.ts';
import { direction, GalleryUnderTest, near } from '../../support/gallery-under-test.ts';
import { ApiUnderTest, problem } from './api-under-test.ts';

const evidence = { fields: { origin: 'evidence' } };

describeModes('watched evidence over HTTP', (mode) => {
  const api = new ApiUnderTest(mode);
  const gallery = new GalleryUnderTest(mode, api);
  const put = (path: string, body: object) =>
    api.call('PUT', path, { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });
  /** Enters an exhibit and runs the search that comes with it. */
  const enter = async (embedding: Float32Array): Promise<string> => {
    const { exhibitId } = await gallery.add(embedding);
    const { body } = await api.get(`/v1/exhibits/${exhibitId}/candidates?wait=0`);
    await gallery.run(String(Object(body.search).id));
    return exhibitId;
  };

  test('later entries above the threshold appear as findings, in order, each once', async () => {
    const mark = direction(1);
    const { exhibitId: watched } = await gallery.add(mark, evidence);
    for (let seed = 10; seed < 20; seed++) await gallery.add(direction(seed));
    await enter(near(mark, 0.9, 2));
    const watch = `/v1/exhibits/${watched}/watch`;
    expect((await api.get(watch)).body).toMatchObject({ type: problem('watch-not-found'), status: 404 });
    expect(await put(watch, {})).toMatchObject({ status: 200, body: { exhibitId: watched, threshold: 6 } });
    expect((await put(watch, { threshold: 3 })).body).toMatchObject({ threshold: 3 });

    await enter(direction(30));
    expect((await api.get('/v1/findings')).body).toEqual({ findings: [], more: false });
    const [one, two] = [await enter(near(mark, 0.7, 3)), await enter(near(mark, 0.8, 4))];
    const { body } = await api.get('/v1/findings?limit=1');
    expect(body).toMatchObject({
      findings: [{ watchedExhibitId: watched, enteredExhibitId: one, threshold: 3 }],
      more: true,
    });
    const { body: rest } = await api.get(`/v1/findings?after=${String(body.last)}`);
    expect(rest).toMatchObject({ findings: [{ enteredExhibitId: two }], more: false });

    // Searched again, in a larger gallery: known already.
    await gallery.add(direction(31));
    const again = await api.get(`/v1/exhibits/${two}/candidates?wait=0`);
    await gallery.run(String(Object(again.body.search).id));
    const { body: nothing } = await api.get(`/v1/findings?after=${String(rest.last)}`);
    expect(nothing).toEqual({ findings: [], last: rest.last, more: false });

    expect(await api.call('DELETE', watch)).toMatchObject({ status: 200 });
    await enter(near(mark, 0.8, 5));
    expect((await api.get(`/v1/findings?after=${String(rest.last)}`)).body).toMatchObject({ findings: [] });
    expect((await api.call('DELETE', watch)).status).toBe(404);
  });

  test('only evidence that exists is watched', async () => {
    const { exhibitId } = await gallery.add(direction(1));
    const testFire = await put(`/v1/exhibits/${exhibitId}/watch`, {});
    expect(testFire.body).toMatchObject({ type: problem('exhibit-not-evidence'), status: 409 });
    const unknown = await put(`/v1/exhibits/${randomUUID()}/watch`, {});
    expect(unknown.body).toMatchObject({ type: problem('exhibit-not-found'), status: 404 });
    const lost = await api.get(`/v1/findings?after=${randomUUID()}`);
    expect(lost.body).toMatchObject({ type: problem('cursor-unknown'), status: 400 });
  });

  test('all evidence is searched anew behind everything else, and counts as its newest result', async () => {
    const { exhibitId } = await gallery.add(direction(41), evidence);
    await api.makeExhibit();
    const asked = await api.call('POST', '/v1/searches/archive');
    expect(asked).toMatchObject({ status: 202, body: { requested: 2, waiting: 0, notSearchable: 1 } });
    const again = await api.call('POST', '/v1/searches/archive');
    expect(again.body).toEqual({ requested: 0, waiting: 2, notSearchable: 1 });
    const { rows } = await mode.database().query<{ id: string; priority: number }>(
      `SELECT s.id, j.priority FROM searches s JOIN jobs j ON j.subject_id = s.id
       WHERE s.purpose = 'archive' AND s.exhibit_id = $1`,
      [exhibitId],
    );
    expect(rows).toMatchObject([{ priority: 100 }]);
    const candidates = `/v1/exhibits/${exhibitId}/candidates?wait=0`;
    await gallery.run(String(rows[0]?.id));
    expect((await api.get(candidates)).body).toMatchObject({
      search: { id: rows[0]?.id, state: 'completed' },
      stale: false,
    });
  });
});
