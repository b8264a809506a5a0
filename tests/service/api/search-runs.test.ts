import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { describeModes } from '../../support/describe-modes.ts';
import { direction, GalleryUnderTest, near } from '../../support/gallery-under-test.ts';
import { ApiUnderTest, problem } from './api-under-test.ts';

describeModes('runs of a search over HTTP', (mode) => {
  const api = new ApiUnderTest(mode);
  const gallery = new GalleryUnderTest(mode, api);
  const ask = async (wish: object): Promise<string> => String((await api.post('/v1/searches', wish)).body.id);
  const state = async (searchId: string) => (await api.get(`/v1/searches/${searchId}`)).body.state;

  test('a search that waits is cancelled for good', async () => {
    const { exhibitId } = await gallery.add(direction(1));
    const searchId = await ask({ exhibitIds: [exhibitId] });
    const cancel = `/v1/searches/${searchId}/cancel`;
    expect(await api.call('POST', cancel)).toMatchObject({ status: 200, body: { state: 'cancelled' } });
    expect(await api.call('POST', cancel)).toMatchObject({ status: 200, body: { state: 'cancelled' } });
    await gallery.run(searchId);
    expect(await state(searchId)).toBe('cancelled');
  });

  test('the engine stops soon when a running search is cancelled, and nothing is stored', async () => {
    const questioned = await gallery.add(direction(1));
    for (let seed = 2; seed < 22; seed++) await gallery.add(direction(seed));
    const searchId = await ask({ exhibitIds: [questioned.exhibitId] });
    let begun = 0;
    await gallery.run(searchId, async () => {
      begun += 1;
      if (begun === 1) await api.call('POST', `/v1/searches/${searchId}/cancel`);
      await setTimeout(200);
      return { comparable: false, because: 'flat', detail: 'A test.' };
    });
    expect(begun).toBeLessThan(10);
    expect(await state(searchId)).toBe('cancelled');
    const { body } = await api.get(`/v1/searches/${searchId}/candidates`);
    expect(body).toMatchObject({ search: { engine: { pairs: 21 } }, candidates: [] });
  });

  test('a result cannot be cancelled, and never changes', async () => {
    const { exhibitId } = await gallery.add(direction(1));
    const searchId = await gallery.search({ exhibitIds: [exhibitId] });
    const { body: before } = await api.get(`/v1/searches/${searchId}/candidates`);
    const { body } = await api.call('POST', `/v1/searches/${searchId}/cancel`);
    expect(body).toMatchObject({ type: problem('search-ended'), status: 409 });
    await gallery.add(near(direction(1), 0.9, 2));
    await gallery.run(searchId);
    expect((await api.get(`/v1/searches/${searchId}/candidates`)).body).toEqual(before);
    const db = mode.database();
    await expect(db.query(`UPDATE searches SET eligible = 0 WHERE id = $1`, [searchId])).rejects.toThrow(
      'never changed',
    );
    await expect(db.query(`DELETE FROM candidates WHERE search_id = $1`, [searchId])).rejects.toThrow(
      'append-only',
    );
  });

  test('without the engine the signatures alone give the order', async () => {
    const { exhibitId } = await gallery.add(direction(1));
    const searchId = await ask({ exhibitIds: [exhibitId], engine: false });
    await gallery.run(searchId, () => Promise.reject(new Error('It was not to be asked.')));
    const { body } = await api.get(`/v1/searches/${searchId}`);
    expect(body).toMatchObject({ state: 'completed', engineWanted: false });
    expect(body).not.toHaveProperty('engine');
  });

  test('a rerun is a new search of the same wish, and the two are compared rank by rank', async () => {
    const mark = direction(51);
    const questioned = await gallery.add(mark);
    const [best, second] = [await gallery.add(near(mark, 0.9, 52)), await gallery.add(near(mark, 0.6, 53))];
    const wish = { depth: 2, engine: false, filter: { marks: ['breech_face'] } };
    const before = await gallery.search({ exhibitIds: [questioned.exhibitId], ...wish });
    const newcomer = await gallery.add(near(mark, 0.99, 54));
    const { status, body } = await api.call('POST', `/v1/searches/${before}/rerun`);
    expect(status).toBe(202);
    expect(body).toMatchObject({ rerunOf: before, depth: 2, engineWanted: false, filter: wish.filter });
    const after = String(body.id);
    const early = await api.get(`/v1/searches/${after}/comparison?with=${before}`);
    expect(early.body).toMatchObject({ type: problem('search-not-completed'), status: 409 });
    await gallery.run(after);
    const compared = await api.get(`/v1/searches/${after}/comparison?with=${before}`);
    expect(compared.body).toMatchObject({
      searchId: after,
      otherId: before,
      differs: ['galleryRevision'],
      candidates: [
        { exhibitId: newcomer.exhibitId, change: 'new', rank: 1 },
        { exhibitId: best.exhibitId, change: 'lost', rank: 2, otherRank: 1 },
        { exhibitId: second.exhibitId, change: 'gone', otherRank: 2 },
      ],
    });
    const backwards = await api.get(`/v1/searches/${before}/comparison?with=${after}`);
    expect(backwards.body).toMatchObject({
      candidates: [{ exhibitId: best.exhibitId, change: 'gained' }, { change: 'new' }, { change: 'gone' }],
    });
  });
});
