import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { chooseSource } from '../../casework/searches/choose-source.ts';
import { scoreGallery } from '../../casework/searches/score-gallery.ts';
import type { ServedDatabase } from '../../platform/database/database.ts';
import { migrate } from '../../platform/database/migrate.ts';
import { openReplica } from '../../platform/database/served/open-replica.ts';
import { openServed } from '../../platform/database/served/open-served.ts';
import { silentLogger } from '../support/describe-modes.ts';
import { hasServers, startReplicatedServers } from '../support/replicated-servers.ts';
import type { ReplicatedServers } from '../support/replicated-servers.ts';
import { simulatedScan } from '../support/specimen-files.ts';
import { akin, direction, newModel, SyntheticGallery } from '../support/synthetic-gallery.ts';
import { startProcess } from './running-service.ts';
import type { RunningService } from './running-service.ts';

const UNTIL_DONE = { timeout: 90_000, interval: 100 };

/** The steps of growth in docs/operations.md, on servers of the test's own. */
describe.skipIf(!hasServers)('growth', () => {
  let servers: ReplicatedServers;
  beforeAll(async () => {
    servers = await startReplicatedServers();
  }, 120_000);
  afterAll(async () => {
    await servers.end();
  });

  describe('a read replica', () => {
    let db: ServedDatabase;
    let replica: ServedDatabase;
    const model = newModel();
    const mark = direction(1);
    const gallery = new SyntheticGallery(() => db);
    let questioned = '';
    const source = () => chooseSource(db, replica, silentLogger);

    beforeAll(async () => {
      db = await openServed(servers.databaseUrl, silentLogger);
      await migrate(db, 'migrations');
      replica = await openReplica(servers.replicaUrl, silentLogger);
      await gallery.begin();
      questioned = await gallery.add(model, mark);
      for (let seed = 10; seed < 60; seed++) await gallery.add(model, akin(mark, (seed % 7) / 10, seed));
    });
    afterAll(async () => {
      await replica.close();
      await db.close();
    });

    it('answers a search as the database does, candidate by candidate and count by count', async () => {
      expect(await source()).toBe(replica);
      const scores = await scoreGallery(replica, questioned, model);
      expect(scores).toEqual(await scoreGallery(db, questioned, model));
      expect(scores).toMatchObject({ galleryRevision: 51, eligible: 50, searched: 50, exhaustive: true });
    });

    it('is left out while it lags, and used again once it has caught up', async () => {
      await replica.query('SELECT pg_wal_replay_pause()');
      const mate = await gallery.add(model, akin(mark, 0.9, 100));
      expect((await scoreGallery(replica, questioned, model)).galleryRevision).toBe(51);
      const fallback = await source();
      expect(fallback).toBe(db);
      const scores = await scoreGallery(fallback, questioned, model);
      expect(scores).toMatchObject({ galleryRevision: 52, candidates: { 0: { exhibitId: mate } } });
      await replica.query('SELECT pg_wal_replay_resume()');
      expect(await source()).toBe(replica);
      expect(await scoreGallery(replica, questioned, model)).toEqual(scores);
    });

    it('must be one: a database that takes writes itself is refused', async () => {
      await expect(openReplica(servers.databaseUrl, silentLogger)).rejects.toThrow('is no replica');
    });
  });

  it('workers come and go over one database, and every search is done', async () => {
    const token = 'growth-test-token-0123456789';
    const environment = {
      DATABASE_URL: servers.databaseUrl,
      SEARCH_DATABASE_URL: servers.replicaUrl,
      REDIS_URL: servers.redisUrl,
      DATA_DIR: servers.dataDir,
      BOOTSTRAP_TOKEN: token,
    };
    const running: RunningService[] = [];
    const start = (role: string): RunningService => {
      const service = startProcess(environment, [role]);
      running.push(service);
      return service;
    };
    const api = start('api');
    const call = async (
      method: string,
      path: string,
      body?: FormData | object,
    ): Promise<Record<string, unknown>> => {
      const headers = new Headers({ authorization: `Bearer ${token}` });
      if (body !== undefined && !(body instanceof FormData)) headers.set('content-type', 'application/json');
      const form = body === undefined || body instanceof FormData ? (body ?? null) : JSON.stringify(body);
      const response = await fetch(new URL(path, await api.url), { method, headers, body: form });
      const answer: Record<string, unknown> = JSON.parse(await response.text());
      if (!response.ok) throw new Error(JSON.stringify(answer));
      return answer;
    };
    const searchAll = async (exhibitIds: readonly string[], times: number): Promise<void> => {
      const asked = Array.from({ length: times }, (_, i) =>
        call('POST', '/v1/searches', { exhibitIds: [exhibitIds[i % exhibitIds.length]], engine: false }),
      );
      for (const { id } of await Promise.all(asked)) {
        await vi.waitFor(
          async () =>
            expect(await call('GET', `/v1/searches/${String(id)}`)).toMatchObject({
              state: 'completed',
              searched: 3,
            }),
          UNTIL_DONE,
        );
      }
    };
    try {
      const first = start('worker');
      const { id: caseId } = await call('POST', '/v1/cases', { reference: 'G-1' });
      const exhibitIds: string[] = [];
      for (let gun = 1; gun <= 4; gun++) {
        const wish = { reference: `E-${gun}`, kind: 'cartridge_case', origin: 'test_fire' };
        const exhibit = await call('POST', `/v1/cases/${String(caseId)}/exhibits`, wish);
        exhibitIds.push(String(exhibit.id));
        const form = new FormData();
        form.set('mark', 'breech_face');
        form.set('file', new Blob([Uint8Array.from(simulatedScan(gun, 1))]), 'scan.x3p');
        const image = await call('POST', `/v1/exhibits/${String(exhibit.id)}/images`, form);
        await vi.waitFor(
          async () =>
            expect(await call('GET', `/v1/images/${String(image.id)}`)).toMatchObject({ state: 'ready' }),
          UNTIL_DONE,
        );
      }
      await searchAll(exhibitIds, 8);
      // Another worker takes over from one that is killed, and two share what there is.
      start('worker');
      await first.end('SIGKILL');
      await searchAll(exhibitIds, 8);
      start('worker');
      await searchAll(exhibitIds, 24);
      expect(await call('GET', '/readyz')).toMatchObject({ ready: true, alarms: [] });
      const jobs = await call('GET', '/v1/jobs?limit=500');
      expect(jobs.jobs).toEqual(expect.not.arrayContaining([expect.objectContaining({ state: 'dead' })]));
    } finally {
      for (const service of running) await service.end('SIGKILL');
    }
  }, 240_000);
});
