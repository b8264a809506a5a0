import { createHash, randomUUID } from 'node:crypto';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { EngineStopped } from '../../../casework/comparisons/comparison.ts';
import type { Compare, ComparisonTask } from '../../../casework/comparisons/comparison.ts';
import { readCandidates } from '../../../casework/searches/read-candidates.ts';
import { runSearch } from '../../../casework/searches/run-search.ts';
import { scoreGallery } from '../../../casework/searches/score-gallery.ts';
import { storeSignature } from '../../../casework/signatures/store-signature.ts';
import { packMark } from '../../../engine/prepared/pack-mark.ts';
import { prepareMark } from '../../../engine/prepared/prepare-mark.ts';
import { signatureLength } from '../../../engine/signature/steering.ts';
import { ENGINE_VERSION } from '../../../engine/version.ts';
import { FolderStore } from '../../../platform/blobs/folder-store.ts';
import { migrate } from '../../../platform/database/migrate.ts';
import { fireCartridgeCase } from '../../../simulator/firing/fire-cartridge-case.ts';
import { simulateGun } from '../../../simulator/gun/simulate-gun.ts';
import { startComparers } from '../../../worker/start-comparers.ts';
import type { Comparers } from '../../../worker/start-comparers.ts';
import { describeModes, silentLogger } from '../../support/describe-modes.ts';
import { FIRST_20, UNTIL_DONE } from '../../support/worker-under-test.ts';

const steering = { components: [16, 40, 40, 40] };
const MODEL = {
  model: 'test-1',
  parametersHash: 'e'.repeat(64),
  manifest: {
    steering,
    probes: 1,
    strangers: { topography: { mean: 0, sd: 0.1 }, reflectance: { mean: 0, sd: 0.1 } },
  },
};

/** Of the questioned exhibit and the three in the gallery: gun, firing, and cosine to the questioned signature. */
const ENTRIES = [
  { gun: 2, firing: 2, cosine: 1 },
  { gun: 1, firing: 1, cosine: 0.5 },
  { gun: 2, firing: 1, cosine: 0.375 },
  { gun: 3, firing: 1, cosine: 0.25 },
];

/** The prepared breech face of a simulated cartridge case, as coarse as can be compared, as it is stored. */
function preparedBytes(serial: number, firing: number): Uint8Array {
  const gun = simulateGun(serial, { productionRun: 1, serial });
  const mark = prepareMark(fireCartridgeCase(gun, firing, { spacing: 25 }).surface, 'breech_face');
  if ('because' in mark) throw new Error(mark.detail);
  return packMark(mark);
}

/** A signature at the given cosine to that of cosine 1; both lie in what no turn changes. */
function signatureAt(cosine: number): Float32Array {
  const values = new Float32Array(signatureLength(steering));
  values[0] = cosine;
  values[1] = Math.sqrt(1 - cosine ** 2);
  return values;
}

/** A logger whose lines a test can read. */
function noting() {
  const lines: Record<string, unknown>[] = [];
  const logger = pino({ level: 'warn' }, { write: (line: string) => void lines.push(JSON.parse(line)) });
  return { lines, logger };
}

describeModes('the engine in a search', (mode) => {
  const db = () => mode.database();
  const exhibits: { exhibitId: string; sha256: string }[] = [];
  let folder = '';
  let blobs = new FolderStore('', '');
  let comparers: Comparers | undefined;
  let questioned = '';

  const compare: Compare = (task) => {
    if (comparers === undefined) throw new Error('The engine runs only while tests run.');
    return comparers.compare(task);
  };
  /** Compares, but of one exhibit with another blob than its prepared mark. */
  const withBlob =
    (exhibitId: string, sha256: string): Compare =>
    (task) =>
      task.exhibitId === exhibitId
        ? compare({ ...task, candidate: task.candidate.map((mark) => ({ ...mark, sha256 })) })
        : compare(task);
  /** The candidates, best first, as the signatures alone order them. */
  const bySignature = async () => {
    const { candidates } = await scoreGallery(db(), questioned, MODEL);
    const [first, second, third] = candidates;
    if (first === undefined || second === undefined || third === undefined)
      throw new Error('Too few candidates.');
    return [first, second, third] as const;
  };

  /** A search of the questioned exhibit that no job knows of, so that the test runs it and nobody else. */
  const askFor = async (): Promise<string> => {
    const { model, parametersHash } = MODEL;
    const id = randomUUID();
    await db().query(
      `INSERT INTO searches (id, exhibit_id, model, parameters_hash, engine_version) VALUES ($1, $2, $3, $4, $5)`,
      [id, questioned, model, parametersHash, ENGINE_VERSION],
    );
    return id;
  };
  const run = (searchId: string, compare: Compare, logger = silentLogger) =>
    runSearch(db(), searchId, { model: MODEL, compare, concurrency: 1, logger });
  const list = () => readCandidates(db(), questioned, MODEL, FIRST_20);
  /** Everything that is stored of a search. */
  const everything = async (searchId: string) => {
    const [searches, candidates, comparisons] = await Promise.all([
      db().query('SELECT * FROM searches WHERE id = $1', [searchId]),
      db().query('SELECT * FROM candidates WHERE search_id = $1 ORDER BY rank', [searchId]),
      db().query('SELECT * FROM comparisons WHERE search_id = $1 ORDER BY id', [searchId]),
    ]);
    return { search: searches.rows[0], candidates: candidates.rows, comparisons: comparisons.rows };
  };

  const keep = async (bytes: Uint8Array): Promise<string> => {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const path = join(folder, randomUUID());
    await writeFile(path, bytes);
    await blobs.put(sha256, path);
    return sha256;
  };
  /** An exhibit with one image, its signature and its prepared mark, as processing would leave it. */
  const enter = async (token: string, caseId: string, { gun, firing, cosine }: (typeof ENTRIES)[number]) => {
    const [exhibitId, imageId] = [randomUUID(), randomUUID()];
    const sha256 = await keep(preparedBytes(gun, firing));
    await db().query(
      `INSERT INTO exhibits (id, case_id, reference, kind, origin, created_by)
       VALUES ($1, $2, $3, 'cartridge_case', 'test_fire', $4)`,
      [exhibitId, caseId, exhibitId, token],
    );
    await db().transaction(async (tx) => {
      await tx.query(`INSERT INTO originals (sha256, byte_length) VALUES ($1, 1)`, [sha256]);
      await tx.query(
        `INSERT INTO images (id, exhibit_id, sha256, file_name, mark, state, searchable, created_by)
         VALUES ($1, $2, $3, 'x', 'breech_face', 'ready', true, $4)`,
        [imageId, exhibitId, sha256, token],
      );
      await tx.query(
        `INSERT INTO derivatives (image_id, kind, engine_version, sha256, byte_length, media_type)
         VALUES ($1, 'prepared_mark', $2, $3, 1, 'application/octet-stream')`,
        [imageId, ENGINE_VERSION, sha256],
      );
      const found = { mark: 'breech_face', modality: 'topography' as const, embedding: signatureAt(cosine) };
      await storeSignature(tx, { imageId, exhibitId, ...found, runtime: {} }, MODEL);
    });
    exhibits.push({ exhibitId, sha256 });
  };

  beforeAll(async () => {
    await migrate(db(), 'migrations');
    folder = await mkdtemp(join(tmpdir(), 'breechlink-engine-'));
    blobs = new FolderStore(join(folder, 'blobs'), join(folder, 'staging'));
    comparers = startComparers(1, blobs);
    const [token, caseId] = [randomUUID(), randomUUID()];
    await db().query(
      `INSERT INTO api_tokens (id, name, role, token_sha256) VALUES ($1, 'test', 'administrator', repeat('0', 64))`,
      [token],
    );
    await db().query(`INSERT INTO cases (id, reference, created_by) VALUES ($1, 'C-1', $2)`, [caseId, token]);
    for (const entry of ENTRIES) await enter(token, caseId, entry);
    questioned = exhibits[0]?.exhibitId ?? '';
  }, 60_000);
  afterAll(async () => {
    await comparers?.close();
    await rm(folder, { recursive: true });
  });
  // The newest search counts: no two of one instant.
  beforeEach(() => setTimeout(2));

  it('counts and logs a pair whose prepared mark is lost, and orders its exhibit by the signature', async () => {
    const [lost, mate] = await bySignature();
    const searchId = await askFor();
    const { lines, logger } = noting();
    const hash = 'f'.repeat(64);
    await run(searchId, withBlob(lost.exhibitId, hash), logger);
    const { search, candidates } = await list();
    expect(search).toMatchObject({
      id: searchId,
      state: 'completed',
      compared: 3,
      enginePairs: 3,
      engineDone: 3,
      engineCompared: 2,
      engineNotComparable: 0,
      engineFailed: 1,
    });
    expect(lines).toMatchObject([
      {
        msg: 'a comparison failed',
        searchId,
        exhibitId: lost.exhibitId,
        mark: 'breech_face',
        err: { message: `No blob ${hash} is stored.` },
      },
    ]);
    // Its rival, fired by the questioned gun, stands before it now.
    expect(candidates).toHaveLength(3);
    expect(candidates[0]).toMatchObject({ exhibitId: mate.exhibitId, marks: [{ engine: { rank: 1 } }] });
    const listed = candidates.find(({ exhibitId }) => exhibitId === lost.exhibitId);
    // The engine adds nothing to it, and takes nothing away. Of cosines 0.5, 0.375, 0.25 the median is 0.375, the
    // spread 0.1853; with three priors mean 0.1875, sd 0.1489: 0.3125 / 0.1489.
    expect(listed?.score).toBeCloseTo(2.099, 2);
    expect(listed?.score).toBeCloseTo(lost.score, 10);
    expect(listed?.marks).toEqual(lost.marks);
    for (const { exhibitId, marks } of candidates) {
      expect(marks[0]?.engine === undefined).toBe(exhibitId === lost.exhibitId);
    }
    expect((await everything(searchId)).comparisons).toHaveLength(2);
  });

  it('counts a pair whose prepared mark is damaged, in the store or in itself', async () => {
    const [first, , third] = await bySignature();
    const sha256 = exhibits.find(({ exhibitId }) => exhibitId === third.exhibitId)?.sha256 ?? '';
    // A disk that forgets: other bytes under the blob's own name.
    const path = join(folder, 'blobs', sha256.slice(0, 2), sha256.slice(2, 4), sha256);
    await chmod(path, 0o640);
    await writeFile(path, 'no longer what it was');
    const foreign = await keep(new TextEncoder().encode('a picture, say, whole and under its own hash'));
    const searchId = await askFor();
    const { lines, logger } = noting();
    await run(searchId, withBlob(first.exhibitId, foreign), logger);
    const { search, candidates } = await list();
    expect(search).toMatchObject({ id: searchId, state: 'completed', engineCompared: 1, engineFailed: 2 });
    const errorOf = (exhibitId: string) => lines.find((line) => line.exhibitId === exhibitId)?.err;
    expect(lines).toHaveLength(2);
    expect(errorOf(third.exhibitId)).toMatchObject({ message: expect.stringContaining('is damaged') });
    // Something else in the place of the mark: a thread says so, and works on.
    expect(errorOf(first.exhibitId)).toMatchObject({ message: 'These bytes are no prepared mark.' });
    for (const { exhibitId, score } of [first, third]) {
      expect(candidates.find((one) => one.exhibitId === exhibitId)?.score).toBeCloseTo(score, 10);
    }
    expect(candidates.map(({ rank }) => rank)).toEqual([1, 2, 3]);
  });

  it('keeps the order of the signatures where every comparison failed', async () => {
    const searchId = await askFor();
    await run(searchId, () => Promise.reject(new Error('broken')));
    const { search, candidates } = await list();
    expect(search).toMatchObject({ id: searchId, state: 'completed', engineCompared: 0, engineFailed: 3 });
    const expected = await bySignature();
    expect(
      candidates.map(({ exhibitId, rank, score, marks }) => ({ exhibitId, rank, score, marks })),
    ).toEqual(expected.map(({ exhibitId, rank, score, marks }) => ({ exhibitId, rank, score, marks })));
  });

  it('changes nothing when it is run again, be it at once', async () => {
    const searchId = await askFor();
    const asked: ComparisonTask[] = [];
    const unlike: Compare = async (task) => {
      asked.push(task);
      return { because: 'no-overlap', comparable: false, detail: 'They have nothing in common.' };
    };
    // Delivered twice: both work, and one of them has the say.
    await Promise.all([run(searchId, unlike), run(searchId, unlike)]);
    const before = await everything(searchId);
    expect(before.search).toMatchObject({ state: 'completed', engine_not_comparable: 3, engine_failed: 0 });
    expect(before.candidates).toHaveLength(3);
    const asks = asked.length;
    await run(searchId, () => Promise.reject(new Error('It was done.')));
    await run(searchId, unlike);
    expect(await everything(searchId)).toEqual(before);
    expect(asked).toHaveLength(asks);
  });

  it('shows how far it is while it compares', async () => {
    const searchId = await askFor();
    const open: (() => void)[] = [];
    const slow: Compare = (task) =>
      new Promise((resolve) => {
        open.push(() => resolve(compare(task)));
      });
    const running = run(searchId, slow);
    const next = async (): Promise<void> => {
      await vi.waitUntil(() => open.length > 0, UNTIL_DONE);
      open.shift()?.();
    };
    const seen = (pairs: number, done: number) =>
      vi.waitFor(async () => {
        const { search } = await list();
        expect(search).toMatchObject({ state: 'running', enginePairs: pairs, engineDone: done });
        expect(search).toMatchObject({ engineCompared: null, eligible: null });
      }, UNTIL_DONE);
    await seen(3, 0);
    // Noted at most every half a second.
    await setTimeout(550);
    await next();
    await seen(3, 1);
    await setTimeout(550);
    await next();
    await seen(3, 2);
    await next();
    await running;
    expect((await list()).search).toMatchObject({
      id: searchId,
      state: 'completed',
      enginePairs: 3,
      engineDone: 3,
    });
  });

  it('is done again, not stored as failed, when the service is stopped over it', async () => {
    const searchId = await askFor();
    const stopped = startComparers(1, blobs);
    let begun = 0;
    const running = run(searchId, (task) => {
      begun += 1;
      // The second is on its way when the threads end.
      const comparing = stopped.compare(task);
      if (begun === 2) void stopped.close();
      return comparing;
    });
    await expect(running).rejects.toThrow(EngineStopped);
    expect(begun).toBe(2);
    const { search, candidates, comparisons } = await everything(searchId);
    expect(search).toMatchObject({ state: 'running', engine_failed: null });
    expect([candidates, comparisons]).toEqual([[], []]);
    // After the restart the queue delivers it again.
    await run(searchId, compare);
    expect((await list()).search).toMatchObject({
      id: searchId,
      state: 'completed',
      engineCompared: 2,
      engineFailed: 1,
    });
  });
});
