import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { StoredMark } from '../../../casework/comparisons/comparison.ts';
import type { ImpressionComparison } from '../../../engine/impression/impression-comparison.ts';
import type { BulletComparison } from '../../../engine/striation/compare-bullets.ts';
import { describeModes } from '../../support/describe-modes.ts';
import { ApiUnderTest, MODEL, problem } from './api-under-test.ts';
import { bulletResult, IMPRESSION, LAND, landOf } from './made-comparisons.ts';

const ENGINE_HASH = 'b'.repeat(64);

describeModes('comparisons over HTTP', (mode) => {
  const api = new ApiUnderTest(mode);

  /** A completed search as a worker leaves it. */
  const addSearch = async (exhibitId: string): Promise<string> => {
    const id = randomUUID();
    await mode.database().query(
      `INSERT INTO searches (id, exhibit_id, state, model, parameters_hash, engine_version)
       VALUES ($1, $2, 'completed', $3, $4, '0.2.0')`,
      [id, exhibitId, MODEL.model, MODEL.parametersHash],
    );
    return id;
  };

  const addComparison = async (
    kind: 'impression' | 'bullet',
    mark: string,
    sides: { questioned: readonly StoredMark[]; candidate: readonly StoredMark[] },
    result: ImpressionComparison | BulletComparison,
  ) => {
    const [id, questionedId, exhibitId] = [randomUUID(), await api.makeExhibit(), await api.makeExhibit()];
    const searchId = await addSearch(questionedId);
    await mode.database().query(
      `INSERT INTO comparisons (id, search_id, exhibit_id, mark, modality, kind, engine_version, parameters_hash,
                                questioned, candidate, result)
       VALUES ($1, $2, $3, $4, 'topography', $5, '0.2.0', $6, $7, $8, $9)`,
      [
        id,
        searchId,
        exhibitId,
        mark,
        kind,
        ENGINE_HASH,
        JSON.stringify(sides.questioned),
        JSON.stringify(sides.candidate),
        JSON.stringify(result),
      ],
    );
    return { id, searchId, questionedId, exhibitId, path: `/v1/comparisons/${id}` };
  };

  const stored = (land: number | null, sha256 = randomBytes(32).toString('hex')): StoredMark => ({
    imageId: randomUUID(),
    land,
    sha256,
  });

  /** Keeps bytes as processing keeps a prepared mark. */
  const keep = async (bytes: Uint8Array): Promise<string> => {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await mkdir(api.stagingFolder, { recursive: true });
    const path = join(api.stagingFolder, randomUUID());
    await writeFile(path, bytes);
    await api.blobs.put(sha256, path);
    return sha256;
  };

  /** A comparison of bullets whose lands 1 and 2 are stored with these heights. */
  const addBullets = async (
    lands: { questioned: (number | null)[]; candidate: (number | null)[] },
    reversed = false,
  ) => {
    const other = await keep(landOf([0, 0, 0, 0, 0]));
    const sides = {
      questioned: [stored(1, await keep(landOf(lands.questioned))), stored(2, other)],
      candidate: [stored(1, other), stored(2, await keep(landOf(lands.candidate)))],
    };
    return { ...(await addComparison('bullet', 'land_engraved_area', sides, bulletResult(reversed))), sides };
  };

  const HEIGHTS = { questioned: [1, 2, 3, 4, 5], candidate: [10, 20, 30, 40, 50] };

  test('an impression is explained by its cells', async () => {
    const sides = { questioned: [stored(null)], candidate: [stored(null)] };
    const { id, searchId, questionedId, exhibitId, path } = await addComparison(
      'impression',
      'breech_face',
      sides,
      IMPRESSION,
    );
    const { status, body } = await api.get(path);
    expect(status).toBe(200);
    const { comparable, ...impression } = IMPRESSION;
    expect(comparable).toBe(true);
    const sideOf = (exhibit: string, [mark]: readonly StoredMark[]) => ({
      exhibitId: exhibit,
      images: [{ imageId: mark?.imageId, preparedSha256: mark?.sha256 }],
    });
    expect(body).toEqual({
      id,
      searchId,
      mark: 'breech_face',
      modality: 'topography',
      questioned: sideOf(questionedId, sides.questioned),
      candidate: sideOf(exhibitId, sides.candidate),
      engineVersion: '0.2.0',
      parametersHash: ENGINE_HASH,
      impression,
      createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      links: { self: path },
    });
  });

  test('a bullet is explained by its phases and lands, and leads to its profiles', async () => {
    const { path, sides } = await addBullets(HEIGHTS);
    const { status, body } = await api.get(path);
    expect(status).toBe(200);
    const best = { phase: 1, reversed: false, backwards: false, score: 9.5, pairs: 1 };
    const { comparable, ...compared } = LAND;
    expect(comparable).toBe(true);
    const flat = { because: 'flat', detail: 'The land is flat.' };
    expect(body.bullet).toEqual({
      lands: 2,
      score: 9.5,
      best,
      lead: 6.5,
      phases: [best, { ...best, phase: 0, score: 3 }],
      landPairs: [
        { questionedLand: 1, candidateLand: 1, comparison: { ...compared, score: 3 } },
        { questionedLand: 1, candidateLand: 2, comparison: compared },
        { questionedLand: 2, candidateLand: 1, notComparable: flat },
        { questionedLand: 2, candidateLand: 2, notComparable: flat },
      ],
    });
    expect(body).not.toHaveProperty('impression');
    expect(body).toHaveProperty('links', { self: path, profiles: `${path}/profiles` });
    expect(body).toHaveProperty(
      'candidate.images',
      sides.candidate.map(({ imageId, land, sha256 }) => ({ imageId, land, preparedSha256: sha256 })),
    );
  });

  test('a lead over no other phase is absent, not zero', async () => {
    const result = { ...bulletResult(false), lead: null };
    const sides = { questioned: [stored(1)], candidate: [stored(1)] };
    const { path } = await addComparison('bullet', 'land_engraved_area', sides, result);
    const { status, body } = await api.get(path);
    expect(status).toBe(200);
    expect(body.bullet).not.toHaveProperty('lead');
  });

  test('profiles lie over each other as they were compared', async () => {
    const { path } = await addBullets({ questioned: [1, null, 3.00049, 4, 5], candidate: HEIGHTS.candidate });
    const { status, body } = await api.get(`${path}/profiles`);
    expect(status).toBe(200);
    // Five points from −8 to 8 µm. What stands at u of the first stands at u + 4 of the second: they have −8 to 4 in
    // common, points 0 to 3 of the first and 1 to 4 of the second. The flat pair of the best phase is not drawn.
    expect(body).toEqual({
      pairs: [
        {
          questionedLand: 1,
          candidateLand: 2,
          startUm: -8,
          spacingUm: 4,
          questioned: [1, null, 3, 4],
          candidate: [20, 30, 40, 50],
        },
      ],
    });
  });

  test('profiles of a scan that stood upside down are turned around', async () => {
    const { path } = await addBullets(HEIGHTS, true);
    const { body } = await api.get(`${path}/profiles`);
    expect(body.pairs).toMatchObject([{ questioned: [1, 2, 3, 4], candidate: [40, 30, 20, 10] }]);
  });

  test('profiles whose bytes are lost are told to be lost', async () => {
    const sides = { questioned: [stored(1)], candidate: [stored(2)] };
    const { path } = await addComparison('bullet', 'land_engraved_area', sides, bulletResult(false));
    expect((await api.get(path)).status).toBe(200);
    expect((await api.get(`${path}/profiles`)).body).toMatchObject({
      type: problem('bytes-missing'),
      status: 500,
    });
  });

  test('impressions have no profiles', async () => {
    const sides = { questioned: [stored(null)], candidate: [stored(null)] };
    const { path } = await addComparison('impression', 'breech_face', sides, IMPRESSION);
    const { body } = await api.get(`${path}/profiles`);
    expect(body).toMatchObject({ type: problem('no-profiles'), status: 409 });
  });

  test('what is not there is 404, what is no id 400, and without a token there is nothing', async () => {
    const sides = { questioned: [stored(null)], candidate: [stored(null)] };
    const { path } = await addComparison('impression', 'breech_face', sides, IMPRESSION);
    for (const end of ['', '/profiles']) {
      const unknown = await api.get(`/v1/comparisons/${randomUUID()}${end}`);
      expect(unknown.body).toMatchObject({ type: problem('comparison-not-found'), status: 404 });
      const wrong = await api.get(`/v1/comparisons/7${end}`);
      expect(wrong.body).toMatchObject({ type: problem('invalid-request'), status: 400 });
      expect((await api.fetch(`${path}${end}`)).status).toBe(401);
    }
  });
});
