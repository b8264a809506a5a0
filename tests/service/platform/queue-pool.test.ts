import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { EmbeddedDatabase } from '../../../platform/database/database.ts';
import { openEmbedded } from '../../../platform/database/embedded/open-embedded.ts';

describe('the embedded database as a pool for the queue', () => {
  let database: EmbeddedDatabase;
  beforeAll(async () => {
    database = await openEmbedded('memory://');
    await database.query('CREATE SCHEMA bullmq; CREATE TABLE job (id int); CREATE TABLE bullmq.job (id int)');
  }, 60_000);
  afterAll(() => database.close());

  it('keeps the tables of the queue apart from those of the same name in the house', async () => {
    await database.queuePool.query('INSERT INTO job VALUES ($1)', [1]);
    await database.query('INSERT INTO job VALUES (2), (3)');
    expect((await database.queuePool.query('SELECT id FROM job')).rows).toEqual([{ id: 1 }]);
    expect((await database.query('SELECT id FROM job')).rows).toEqual([{ id: 2 }, { id: 3 }]);
  });

  it('lets nobody in between BEGIN and COMMIT, also behind a comment', async () => {
    const client = await database.queuePool.connect();
    await client.query('-- starts\n/* a\n transaction */ begin');
    await client.query('DELETE FROM job');
    const outside = database.query('SELECT id FROM bullmq.job');
    await client.query('INSERT INTO job VALUES (10)');
    await client.query('COMMIT');
    expect((await outside).rows).toEqual([{ id: 10 }]);
    client.release();
  });

  it('rolls back what a client leaves open', async () => {
    const client = await database.queuePool.connect();
    await client.query('BEGIN');
    await client.query('INSERT INTO job VALUES (99)');
    client.release();
    expect((await database.queuePool.query('SELECT id FROM job WHERE id = 99')).rows).toEqual([]);
  });

  it('stays in the transaction after ROLLBACK TO a savepoint', async () => {
    const client = await database.queuePool.connect();
    await client.query('BEGIN');
    await client.query('SAVEPOINT here');
    await client.query('INSERT INTO job VALUES (98)');
    await client.query('ROLLBACK TO SAVEPOINT here');
    const outside = database.query('SELECT id FROM bullmq.job WHERE id IN (97, 98)');
    await client.query('INSERT INTO job VALUES (97)');
    await client.query('COMMIT');
    expect((await outside).rows).toEqual([{ id: 97 }]);
    client.release();
  });

  it('leaves this thread free while a long query runs', async () => {
    let turns = 0;
    const counter = setInterval(() => (turns += 1), 1);
    await database.query('SELECT count(*) FROM generate_series(1, 2000000)');
    clearInterval(counter);
    expect(turns).toBeGreaterThan(5);
  });

  it('gives each client the notifications that it listens to, until it is released', async () => {
    const listening = await database.queuePool.connect();
    const other = await database.queuePool.connect();
    const heard: unknown[] = [];
    listening.on('notification', ({ channel, payload }) => heard.push([channel, payload]));
    other.on('notification', () => heard.push('wrong client'));
    await listening.query('LISTEN "jobs"');
    await other.query('LISTEN others');
    await database.query(`NOTIFY jobs, 'first'`);
    await vi.waitFor(() => expect(heard).toEqual([['jobs', 'first']]));
    listening.release();
    await database.query(`NOTIFY jobs, 'second'`);
    await database.query('SELECT 1');
    expect(heard).toHaveLength(1);
    other.release();
  });
});
