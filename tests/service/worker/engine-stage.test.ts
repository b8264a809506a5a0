import { systemClock } from '../../../platform/clock/clock.ts';
import { chmod, writeFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { pino } from 'pino';
import { beforeEach, expect, it, vi } from 'vitest';
import { EngineStopped } from '../../../casework/comparisons/comparison.ts';
import type { Compare, ComparisonTask } from '../../../casework/comparisons/comparison.ts';
import { readCandidates } from '../../../casework/searches/read-candidates.ts';
import { runSearch } from '../../../casework/searches/run-search.ts';
import { startComparers } from '../../../worker/start-comparers.ts';
import { describeModes, silentLogger } from '../../support/describe-modes.ts';
import { FIRST_20, UNTIL_DONE } from '../../support/worker-under-test.ts';
import { GalleryUnderTest, MODEL } from './gallery-under-test.ts';

/** A logger whose lines a test can read. */
function noting() {
  const lines: Record<string, unknown>[] = [];
  const logger = pino({ level: 'warn' }, { write: (line: string) => void lines.push(JSON.parse(line)) });
  return { lines, logger };
}

describeModes('the engine in a search', (mode) => {
  const db = () => mode.database();
  const gallery = new GalleryUnderTest(mode);

  /** Compares, but of one exhibit with another blob than its prepared mark. */
  const withBlob =
    (exhibitId: string, sha256: string): Compare =>
    (task) =>
      task.exhibitId === exhibitId
        ? gallery.compare({ ...task, candidate: task.candidate.map((mark) => ({ ...mark, sha256 })) })
        : gallery.compare(task);
  const run = (searchId: string, compare: Compare, logger = silentLogger) =>
    runSearch(db(), searchId, { model: MODEL, compare, concurrency: 1, logger, clock: systemClock });
  const list = () => readCandidates(db(), gallery.questioned, MODEL, FIRST_20);
  /** Everything that is stored of a search. */
  const everything = async (searchId: string) => {
    const [searches, candidates, comparisons] = await Promise.all([
      db().query('SELECT * FROM searches WHERE id = $1', [searchId]),
      db().query('SELECT * FROM candidates WHERE search_id = $1 ORDER BY rank', [searchId]),
      db().query('SELECT * FROM comparisons WHERE search_id = $1 ORDER BY id', [searchId]),
    ]);
    return { search: searches.rows[0], candidates: candidates.rows, comparisons: comparisons.rows };
  };

  // The newest search counts: no two of one instant.
  beforeEach(() => setTimeout(2));

  it('counts and logs a pair whose prepared mark is lost, and orders its exhibit by the signature', async () => {
    const [lost, mate] = await gallery.bySignature();
    const searchId = await gallery.askFor();
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
    const [first, , third] = await gallery.bySignature();
    // A disk that forgets: other bytes under the blob's own name.
    const path = gallery.markFile(third.exhibitId);
    await chmod(path, 0o640);
    await writeFile(path, 'no longer what it was');
    const foreign = await gallery.keep(
      new TextEncoder().encode('a picture, say, whole and under its own hash'),
    );
    const searchId = await gallery.askFor();
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
    const searchId = await gallery.askFor();
    await run(searchId, () => Promise.reject(new Error('broken')));
    const { search, candidates } = await list();
    expect(search).toMatchObject({ id: searchId, state: 'completed', engineCompared: 0, engineFailed: 3 });
    const expected = await gallery.bySignature();
    expect(
      candidates.map(({ exhibitId, rank, score, marks }) => ({ exhibitId, rank, score, marks })),
    ).toEqual(expected.map(({ exhibitId, rank, score, marks }) => ({ exhibitId, rank, score, marks })));
  });

  it('changes nothing when it is run again, be it at once', async () => {
    const searchId = await gallery.askFor();
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
    const searchId = await gallery.askFor();
    const open: (() => void)[] = [];
    const slow: Compare = (task) =>
      new Promise((resolve) => {
        open.push(() => resolve(gallery.compare(task)));
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
    const searchId = await gallery.askFor();
    const stopped = startComparers(1, gallery.blobs);
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
    await run(searchId, gallery.compare);
    expect((await list()).search).toMatchObject({
      id: searchId,
      state: 'completed',
      engineCompared: 2,
      engineFailed: 1,
    });
  });
});
