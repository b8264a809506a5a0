import { expect, it, vi } from 'vitest';
import { PermanentJobError } from '../../../platform/queue/queue.ts';
import type { Attempt, JobQueue } from '../../../platform/queue/queue.ts';
import { describeModes } from '../../support/describe-modes.ts';

const PATIENCE = { timeout: 30_000, interval: 20 };

describeModes('job queue', (mode) => {
  let next = 0;
  /** A queue with one job name that no other test uses. */
  async function open(): Promise<{ queue: JobQueue; name: string }> {
    const name = `job-${(next += 1)}`;
    return { queue: await mode.openQueue([name]), name };
  }

  it('delivers each id once, also those added before anybody works', async () => {
    const { queue, name } = await open();
    const seen: string[] = [];
    for (let i = 0; i < 20; i += 1) await queue.add(name, `before.${i}`);
    expect(await queue.isLive(name, 'before.3')).toBe(true);
    await queue.work(name, async (id) => void seen.push(id), { concurrency: 4 });
    for (let i = 0; i < 20; i += 1) await queue.add(name, `after.${i}`);
    await vi.waitFor(() => expect(seen).toHaveLength(40), PATIENCE);
    expect(new Set(seen).size).toBe(40);
    await vi.waitFor(async () => expect(await queue.isLive(name, 'before.3')).toBe(false), PATIENCE);
    expect(await queue.isLive(name, 'never.added')).toBe(false);
  });

  it('hands out what is urgent before what may wait, though it was added later', async () => {
    const { queue, name } = await open();
    const order: string[] = [];
    for (let i = 0; i < 3; i += 1) await queue.add(name, `patient.${i}`, { priority: 100 });
    await queue.add(name, 'urgent.1');
    await queue.work(name, async (id) => void order.push(id), { concurrency: 1 });
    await vi.waitFor(() => expect(order).toHaveLength(4), PATIENCE);
    expect(order).toEqual(['urgent.1', 'patient.0', 'patient.1', 'patient.2']);
  });

  it('ignores an id that it knows, and takes it again once it is done', async () => {
    const { queue, name } = await open();
    const goOn = Promise.withResolvers<void>();
    let runs = 0;
    await queue.add(name, 'same.1');
    await queue.add(name, 'same.1');
    const handler = async (): Promise<void> => {
      runs += 1;
      await goOn.promise;
    };
    await queue.work(name, handler, { concurrency: 2 });
    await vi.waitFor(() => expect(runs).toBe(1), PATIENCE);
    await queue.add(name, 'same.1');
    expect(await queue.isLive(name, 'same.1')).toBe(true);
    goOn.resolve();
    await vi.waitFor(async () => expect(await queue.isLive(name, 'same.1')).toBe(false), PATIENCE);
    expect(runs).toBe(1);
    await queue.add(name, 'same.1');
    await vi.waitFor(() => expect(runs).toBe(2), PATIENCE);
  });

  it('tries again after a pause, stays live meanwhile, and gives up after the fifth try', async () => {
    const { queue, name } = await open();
    const attempts: (Attempt & { at: number })[] = [];
    const handler = async (_id: string, attempt: Attempt): Promise<void> => {
      attempts.push({ ...attempt, at: Date.now() });
      throw new Error('not this time');
    };
    await queue.work(name, handler, { concurrency: 1 });
    await queue.add(name, 'failing.1');
    await vi.waitFor(() => expect(attempts).toHaveLength(2), PATIENCE);
    await vi.waitFor(async () => expect(await queue.isLive(name, 'failing.1')).toBe(true), PATIENCE);
    await vi.waitFor(async () => expect(await queue.isLive(name, 'failing.1')).toBe(false), PATIENCE);
    expect(attempts.map(({ number, last }) => ({ number, last }))).toEqual([
      { number: 1, last: false },
      { number: 2, last: false },
      { number: 3, last: false },
      { number: 4, last: false },
      { number: 5, last: true },
    ]);
    // The pauses are doubled each time, whatever the jitter takes away.
    const pauses = attempts.slice(1).map(({ at }, index) => at - (attempts[index]?.at ?? 0));
    [750, 1500, 3000, 6000].forEach((least, index) =>
      expect(pauses[index]).toBeGreaterThanOrEqual(least - 20),
    );
    // Given up does not mean barred.
    await queue.add(name, 'failing.1');
    await vi.waitFor(() => expect(attempts).toHaveLength(6), PATIENCE);
  }, 60_000);

  it('does not try again what cannot succeed', async () => {
    const { queue, name } = await open();
    let runs = 0;
    const handler = async (): Promise<void> => {
      runs += 1;
      throw new PermanentJobError('never');
    };
    await queue.work(name, handler, { concurrency: 1 });
    await queue.add(name, 'hopeless.1');
    await vi.waitFor(() => expect(runs).toBe(1), PATIENCE);
    await vi.waitFor(async () => expect(await queue.isLive(name, 'hopeless.1')).toBe(false), PATIENCE);
    expect(runs).toBe(1);
  });

  it('forgets everything when told to, and goes on', async () => {
    const { queue, name } = await open();
    const seen: string[] = [];
    await queue.add(name, 'forgotten.1');
    await queue.clear();
    expect(await queue.isLive(name, 'forgotten.1')).toBe(false);
    await queue.work(name, async (id) => void seen.push(id), { concurrency: 1 });
    await queue.clear();
    await queue.add(name, 'kept.1');
    await vi.waitFor(() => expect(seen).toEqual(['kept.1']), PATIENCE);
  });

  it('waits for a running handler when it closes', async () => {
    const { queue, name } = await open();
    const started = Promise.withResolvers<void>();
    const goOn = Promise.withResolvers<void>();
    let finished = false;
    const handler = async (): Promise<void> => {
      started.resolve();
      await goOn.promise;
      finished = true;
    };
    await queue.work(name, handler, { concurrency: 1 });
    expect(await queue.isReachable()).toBe(true);
    await queue.add(name, 'slow.1');
    await started.promise;
    const closed = queue.close();
    goOn.resolve();
    await closed;
    expect(finished).toBe(true);
  });

  it('refuses a job name that it does not have', async () => {
    const { queue } = await open();
    await expect(queue.add('unheard-of', 'x.1')).rejects.toThrow('No job is named');
  });
});
