import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createJobQueue } from '../../../platform/queue/create-job-queue.ts';
import type { JobQueue } from '../../../platform/queue/queue.ts';
import { describeModes, silentLogger } from '../../support/describe-modes.ts';

const PATIENCE = { timeout: 30_000, interval: 50 };
const hasRedisServer = spawnSync('redis-server', ['--version']).status === 0;

describeModes('a broken database connection', (mode) => {
  it('is made again: queries go on and notifications arrive', async ({ skip }) => {
    skip(mode.name === 'embedded', 'the embedded database has no connections');
    const heard: string[] = [];
    const stop = await mode.database().listen('news', (payload) => void heard.push(payload));
    // Every other connection of this database; the pool and the listener lose theirs.
    const killed = await mode.database().query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    );
    expect(killed.rowCount).toBeGreaterThan(0);
    await vi.waitFor(async () => {
      await mode.database().query(`NOTIFY news, 'again'`);
      expect(heard).toContain('again');
    }, PATIENCE);
    await stop();
  });
});

const note = hasRedisServer ? '' : ' (skipped: redis-server is not installed)';
describe.skipIf(!hasRedisServer)(`a Redis of the test's own${note}`, () => {
  let port = 0;
  let server: ChildProcess;
  let queue: JobQueue;
  const seen: string[] = [];

  beforeAll(async () => {
    port = await freePort();
    server = await startRedis(port);
    const store = { redisUrl: `redis://127.0.0.1:${port}` };
    queue = await createJobQueue({ store, jobNames: ['job'], logger: silentLogger });
    await queue.work('job', async (id) => void seen.push(id), { concurrency: 2 });
  }, 30_000);
  afterAll(async () => {
    await queue.close();
    await stopRedis(server);
  });

  it('may be flushed in the middle of a delivery and between two', async () => {
    const started = Promise.withResolvers<void>();
    const goOn = Promise.withResolvers<void>();
    const other = await createJobQueue({
      store: { redisUrl: `redis://127.0.0.1:${port}`, prefix: 'other' },
      jobNames: ['slow'],
      logger: silentLogger,
    });
    const finished: string[] = [];
    const handler = async (id: string): Promise<void> => {
      started.resolve();
      await goOn.promise;
      finished.push(id);
    };
    await other.work('slow', handler, { concurrency: 1 });
    await other.add('slow', 'slow.1');
    await other.add('slow', 'waiting.1');
    await started.promise;
    expect(await other.isLive('slow', 'waiting.1')).toBe(true);
    const redis = new Redis(port);
    await redis.flushall();
    await redis.quit();
    expect(await other.isLive('slow', 'waiting.1')).toBe(false);
    goOn.resolve();
    await other.add('slow', 'slow.2');
    await queue.add('job', 'flushed.1');
    await vi.waitFor(() => expect(finished).toContain('slow.2'), PATIENCE);
    await vi.waitFor(() => expect(seen).toContain('flushed.1'), PATIENCE);
    await other.close();
  }, 60_000);

  it('may go away and come back: adding fails meanwhile, and workers hear again', async () => {
    await stopRedis(server);
    expect(await queue.isReachable()).toBe(false);
    await expect(queue.add('job', 'away.1')).rejects.toThrow();
    server = await startRedis(port);
    await vi.waitFor(async () => expect(await queue.isReachable()).toBe(true), PATIENCE);
    await queue.add('job', 'back.1');
    await vi.waitFor(() => expect(seen).toContain('back.1'), PATIENCE);
    expect(seen).not.toContain('away.1');
  }, 60_000);
});

it('says so when there is no Redis', async () => {
  const redisUrl = `redis://127.0.0.1:${await freePort()}`;
  const opening = createJobQueue({ store: { redisUrl }, jobNames: ['job'], logger: silentLogger });
  await expect(opening).rejects.toThrow('REDIS_URL');
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}

async function startRedis(port: number): Promise<ChildProcess> {
  const options = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const server = spawn('redis-server', options, { stdio: 'ignore' });
  const probe = new Redis(port, { retryStrategy: () => 50, maxRetriesPerRequest: null });
  probe.on('error', () => {});
  await probe.ping();
  probe.disconnect();
  return server;
}

async function stopRedis(server: ChildProcess): Promise<void> {
  const exited = once(server, 'exit');
  server.kill('SIGKILL');
  await exited;
}
