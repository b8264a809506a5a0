import { setImmediate } from 'node:timers/promises';
import { assert, asyncProperty, integer } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareShortlist } from '../../../casework/comparisons/compare-shortlist.ts';
import { EngineStopped } from '../../../casework/comparisons/comparison.ts';
import type { Compare, ComparisonTask } from '../../../casework/comparisons/comparison.ts';
import { notComparable } from '../../../engine/not-comparable.ts';
import { comparedOf, impressionOf, taskOf } from './made-comparisons.ts';

function tasksOf(count: number): ComparisonTask[] {
  return Array.from({ length: count }, (_, i) => taskOf(`exhibit ${i}`));
}

const found = (score: number) => ({ kind: 'impression', impression: impressionOf(score) }) as const;

/** Runs a shortlist and notes what it reports. */
async function run(tasks: readonly ComparisonTask[], compare: Compare, concurrency = 2) {
  const done: number[] = [];
  const failures: [string, unknown][] = [];
  const outcome = await compareShortlist(tasks, compare, {
    concurrency,
    onProgress: (count) => done.push(count),
    onFailure: (task, error) => failures.push([task.exhibitId, error]),
  });
  return { outcome, done, failures };
}

describe('compareShortlist', () => {
  it('counts what was compared, cannot be compared, and failed; the others go on', async () => {
    const broken = new RangeError('These bytes are no prepared mark.');
    const { outcome, done, failures } = await run(tasksOf(5), async ({ exhibitId }) => {
      await setImmediate();
      if (exhibitId === 'exhibit 0') throw broken;
      if (exhibitId === 'exhibit 3') return notComparable('no-overlap', 'They have nothing in common.');
      return found(7);
    });
    expect(outcome).toMatchObject({ notComparable: 1, failed: 1 });
    expect(outcome.compared.toSorted((a, b) => (a.task.exhibitId < b.task.exhibitId ? -1 : 1))).toEqual(
      ['exhibit 1', 'exhibit 2', 'exhibit 4'].map((id) => comparedOf(id, 7)),
    );
    expect(failures).toEqual([['exhibit 0', broken]]);
    expect(done).toEqual([1, 2, 3, 4, 5]);
  });

  it('takes a comparison that throws at once for one that failed', async () => {
    const { outcome, failures } = await run(tasksOf(3), () => {
      throw new Error('broken');
    });
    expect(outcome).toEqual({ compared: [], notComparable: 0, failed: 3 });
    expect(failures).toHaveLength(3);
  });

  it('has nothing to do with an empty shortlist', async () => {
    const { outcome, done } = await run([], () => Promise.reject(new Error('There is nothing to compare.')));
    expect(outcome).toEqual({ compared: [], notComparable: 0, failed: 0 });
    expect(done).toEqual([]);
  });

  it('does every pair once, never more at a time than it may, and reports one more each time', async () => {
    await assert(
      asyncProperty(integer({ min: 0, max: 12 }), integer({ min: 1, max: 5 }), async (count, concurrency) => {
        let [underWay, most] = [0, 0];
        const begun: string[] = [];
        const compare: Compare = async ({ exhibitId }) => {
          begun.push(exhibitId);
          most = Math.max(most, ++underWay);
          // Not all equally long, so that the lanes overtake each other.
          for (let i = 0; i <= begun.length % 3; i++) await setImmediate();
          underWay -= 1;
          return found(1);
        };
        const tasks = tasksOf(count);
        const { outcome, done } = await run(tasks, compare, concurrency);
        expect(begun).toEqual(tasks.map(({ exhibitId }) => exhibitId));
        expect(most).toBe(Math.min(count, concurrency));
        expect(done).toEqual(Array.from({ length: count }, (_, i) => i + 1));
        expect(outcome.compared).toHaveLength(count);
      }),
      { numRuns: 50 },
    );
  });

  it('does not take an engine that was stopped for comparisons that failed', async () => {
    const failures: unknown[] = [];
    const outcome = compareShortlist(
      tasksOf(6),
      async ({ exhibitId }) => {
        await setImmediate();
        if (exhibitId >= 'exhibit 2') throw new EngineStopped();
        return found(1);
      },
      { concurrency: 2, onProgress: () => undefined, onFailure: (_, error) => failures.push(error) },
    );
    await expect(outcome).rejects.toThrow(EngineStopped);
    expect(failures).toEqual([]);
  });
});
