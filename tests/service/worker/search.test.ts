import { createHash, randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import { ensureFreshSearch } from '../../../casework/searches/ensure-fresh-search.ts';
import { readCandidates } from '../../../casework/searches/read-candidates.ts';
import { failSearch } from '../../../casework/searches/complete-search.ts';
import { runSearch } from '../../../casework/searches/run-search.ts';
import type { SearchTools } from '../../../casework/searches/run-search.ts';
import { scoreGallery } from '../../../casework/searches/score-gallery.ts';
import { storeSignature } from '../../../casework/signatures/store-signature.ts';
import { signatureLength, turnSignature } from '../../../engine/signature/steering.ts';
import { systemClock } from '../../../platform/clock/clock.ts';
import { migrate } from '../../../platform/database/migrate.ts';
import { enterActor } from '../../support/enter-actor.ts';
import { describeModes, silentLogger } from '../../support/describe-modes.ts';

const steering = { components: [16, 40, 40, 40] };
const manifest = {
  steering,
  probes: 60,
  strangers: { topography: { mean: 0, sd: 0.1 }, reflectance: { mean: 0, sd: 0.1 } },
};

/** Unit vectors that are all but orthogonal to each other: seeded, so that every run sees the same ones. */
function direction(seed: number): Float32Array {
  const values = Float32Array.from({ length: signatureLength(steering) }, (_, i) => {
    const digest = createHash('sha256').update(`${seed} ${i}`).digest();
    return digest.readInt32BE() / 2 ** 31;
  });
  return toUnit(values);
}

function toUnit(values: Float32Array): Float32Array {
  const length = Math.hypot(...values);
  return values.map((value) => value / length);
}

/** A vector at the given cosine to another one. */
function akin(other: Float32Array, cosine: number, seed: number): Float32Array {
  const noise = direction(seed);
  const along = noise.reduce((sum, value, i) => sum + value * (other[i] ?? 0), 0);
  const across = toUnit(noise.map((value, i) => value - along * (other[i] ?? 0)));
  return other.map((value, i) => cosine * value + Math.sqrt(1 - cosine ** 2) * (across[i] ?? 0));
}

/** A gallery of its own for each test. */
function newModel() {
  return { model: 'test-1', parametersHash: randomUUID(), manifest };
}
type Model = ReturnType<typeof newModel>;

const SHOW_20 = { limit: 20, conflicts: 'show' } as const;

/** These images were never prepared for comparison, so the engine has nothing to do. */
function toolsFor(model: Model): SearchTools {
  const compare = () => Promise.reject(new Error('There is nothing to compare.'));
  return { model, compare, concurrency: 1, logger: silentLogger, clock: systemClock };
}

describeModes('searches', (mode) => {
  const db = () => mode.database();
  const token = randomUUID();
  const caseId = randomUUID();

  beforeAll(async () => {
    await migrate(db(), 'migrations');
    await enterActor(db(), token);
    await db().query(
      `INSERT INTO cases (id, agency_id, reference, created_by) SELECT $1, id, 'C-1', $2 FROM agencies`,
      [caseId, token],
    );
  }, 60_000);

  const addExhibit = async (): Promise<string> => {
    const id = randomUUID();
    await db().query(
      `INSERT INTO exhibits (id, case_id, reference, kind, origin, created_by)
       VALUES ($1, $2, $4, 'cartridge_case', 'test_fire', $3)`,
      [id, caseId, token, id],
    );
    return id;
  };
  const addImage = async (
    exhibitId: string,
    model: Model,
    embedding: Float32Array,
    mark = 'breech_face',
  ): Promise<string> => {
    const imageId = randomUUID();
    const sha256 = createHash('sha256').update(imageId).digest('hex');
    await db().transaction(async (tx) => {
      await tx.query(`INSERT INTO originals (sha256, byte_length) VALUES ($1, 1)`, [sha256]);
      await tx.query(
        `INSERT INTO images (id, exhibit_id, sha256, file_name, mark, state, searchable, created_by)
         VALUES ($1, $2, $3, 'x', $4, 'ready', true, $5)`,
        [imageId, exhibitId, sha256, mark, token],
      );
      const signature = { imageId, exhibitId, mark, modality: 'topography' as const, embedding, runtime: {} };
      expect(await storeSignature(tx, signature, model)).toBe(true);
      expect(await storeSignature(tx, signature, model)).toBe(false);
    });
    return imageId;
  };
  const add = async (model: Model, embedding: Float32Array): Promise<string> => {
    const exhibitId = await addExhibit();
    await addImage(exhibitId, model, embedding);
    return exhibitId;
  };
  const askFor = async (exhibitId: string, model: Model) => {
    await db().transaction((tx) => ensureFreshSearch(tx, exhibitId, model));
    return readCandidates(db(), exhibitId, model, SHOW_20);
  };
  /** What the worker would do. */
  const work = async (model: Model): Promise<void> => {
    const { rows } = await db().query<{ id: string }>(
      `SELECT id FROM searches WHERE state = 'queued' AND parameters_hash = $1`,
      [model.parametersHash],
    );
    for (const { id } of rows) await runSearch(db(), id, toolsFor(model));
  };

  it('finds a mate at whatever angle it was scanned, and says the angle', async () => {
    const model = newModel();
    const mark = direction(1);
    const questioned = await add(model, mark);
    const mate = await add(model, turnSignature(akin(mark, 0.6, 2), steering, 75));
    for (let seed = 10; seed < 30; seed++) await add(model, direction(seed));
    const scores = await scoreGallery(db(), questioned, model);
    expect(scores).toMatchObject({
      eligible: 21,
      searched: 21,
      compared: 21,
      exhaustive: true,
      galleryRevision: 22,
    });
    expect(scores.candidates).toHaveLength(21);
    expect(scores.candidates[0]).toMatchObject({ exhibitId: mate, rank: 1 });
    // The mate stands far from the strangers of its search, and none of these far from the rest.
    expect(scores.candidates[0]?.score).toBeGreaterThan(5);
    expect(scores.candidates[1]?.score).toBeLessThan(4);
    // Halves are stored: three decimals are what can be asked for.
    expect(scores.candidates[0]?.marks[0]?.score).toBeCloseTo(0.6, 2);
    expect(scores.candidates[0]?.marks[0]?.angleDegrees).toBe(75);
    expect(scores.candidates.every(({ exhibitId }) => exhibitId !== questioned)).toBe(true);
  });

  it('compares like with like: neither other marks nor other parameters count', async () => {
    const model = newModel();
    const mark = direction(1);
    const questioned = await add(model, mark);
    await addImage(await addExhibit(), model, mark, 'firing_pin');
    await add(newModel(), mark);
    expect(await scoreGallery(db(), questioned, model)).toMatchObject({
      eligible: 0,
      compared: 0,
      candidates: [],
    });
  });

  it('puts together what several marks say', async () => {
    const model = newModel();
    const [breech, pin] = [direction(1), direction(2)];
    const questioned = await add(model, breech);
    await addImage(questioned, model, pin, 'firing_pin');
    const both = await add(model, akin(breech, 0.6, 3));
    await addImage(both, model, akin(pin, 0.7, 4), 'firing_pin');
    const one = await add(model, akin(breech, 0.9, 5));
    const { candidates } = await scoreGallery(db(), questioned, model);
    expect(candidates.map(({ exhibitId }) => exhibitId)).toEqual([both, one]);
    expect(candidates[0]?.marks.map(({ mark, rank }) => [mark, rank])).toEqual([
      ['breech_face', 2],
      ['firing_pin', 1],
    ]);
    // Breech face 0.6 and 0.9: centre 0.3, spread 0.1606 with the prior: 1.868. Firing pin 0.7 alone: 0.525 / 0.0866.
    expect(candidates[0]?.score).toBeCloseTo(1.868 + 6.062, 1);
    expect(candidates[1]?.score).toBeCloseTo(3.737, 1);
  });

  it('tells "not run" from "run, and nothing found"', async () => {
    const model = newModel();
    const without = await addExhibit();
    expect(await askFor(without, model)).toMatchObject({
      search: { state: 'not_run', reason: 'The exhibit has no image yet.' },
      candidates: [],
    });
    const alone = await add(model, direction(1));
    expect((await askFor(alone, model)).search).toMatchObject({ state: 'queued' });
    await work(model);
    expect(await askFor(alone, model)).toMatchObject({
      search: { state: 'completed', eligible: 0, searched: 0, compared: 0, exhaustive: true },
      stale: false,
      candidates: [],
    });
  });

  it('searches anew once the gallery has grown, and shows the earlier list until then', async () => {
    const model = newModel();
    const mark = direction(1);
    const questioned = await add(model, mark);
    const first = await add(model, akin(mark, 0.5, 2));
    await askFor(questioned, model);
    await work(model);
    const before = await askFor(questioned, model);
    expect(before).toMatchObject({
      search: { state: 'completed' },
      stale: false,
      candidates: [{ exhibitId: first }],
    });
    expect((await askFor(questioned, model)).search).toEqual(before.search);

    const second = await add(model, akin(mark, 0.7, 3));
    const during = await askFor(questioned, model);
    expect(during).toMatchObject({
      search: { state: 'queued' },
      stale: true,
      candidates: [{ exhibitId: first }],
    });
    await work(model);
    const after = await askFor(questioned, model);
    expect(after).toMatchObject({ search: { state: 'completed', eligible: 2 }, stale: false });
    expect(after.candidates.map(({ exhibitId }) => exhibitId)).toEqual([second, first]);
    expect(after.candidates[0]).toMatchObject({
      rank: 1,
      caseId,
      caseReference: 'C-1',
      exhibitReference: second,
    });
  });

  it('never changes a completed search', async () => {
    const model = newModel();
    const questioned = await add(model, direction(1));
    await askFor(questioned, model);
    await work(model);
    const { search, candidates } = await askFor(questioned, model);
    if (search.state === 'not_run') throw new Error('The search was not run.');
    await add(model, direction(2));
    await runSearch(db(), search.id, toolsFor(model));
    await db().transaction((tx) => failSearch(tx, search.id, 'too late'));
    expect(await readCandidates(db(), questioned, model, SHOW_20)).toEqual({
      search,
      stale: false,
      candidates,
      leftOut: 0,
      withheld: 0,
    });
  });

  it('says why a search failed, and does not repeat it by itself on the same gallery', async () => {
    const model = newModel();
    const questioned = await add(model, direction(1));
    const { search } = await askFor(questioned, model);
    if (search.state === 'not_run') throw new Error('The search was not run.');
    await db().transaction((tx) => failSearch(tx, search.id, 'the disk is full'));
    const failed = { id: search.id, state: 'failed', reason: 'the disk is full' };
    expect((await askFor(questioned, model)).search).toMatchObject(failed);
    await runSearch(db(), search.id, toolsFor(model));
    const { search: retried } = await askFor(questioned, model);
    expect(retried).toMatchObject({ id: search.id, state: 'completed' });
    expect(retried).not.toHaveProperty('reason');
  });
});
