import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, expect, it, vi } from 'vitest';
import { isUniqueViolation } from '../../../platform/database/database.ts';
import { describeModes } from '../../support/describe-modes.ts';

describeModes('database', (mode) => {
  const count = async (): Promise<number | undefined> => {
    const { rows } = await mode.database().query<{ count: number }>('SELECT count(*) FROM note');
    return rows[0]?.count;
  };

  beforeAll(async () => {
    await mode.database().query('CREATE TABLE note (id int PRIMARY KEY, text text NOT NULL)');
  }, 60_000);

  it('gives values the same JavaScript types', async () => {
    const { rows } = await mode.database().query(
      `SELECT 9007199254740991::int8 AS int8, 7::int4 AS int4, 0.1::float8 AS float8, 12.50::numeric AS numeric,
              true AS boolean, '2024-05-06T07:08:09.123Z'::timestamptz AS instant, '2024-05-06'::date AS date,
              '{"a": [1, null]}'::jsonb AS json, '\\x00ff'::bytea AS bytes, ARRAY[1, 2]::int8[] AS int8s,
              ARRAY['a', 'b"c', NULL] AS texts, B'0101' AS bits, NULL::int AS nothing`,
    );
    expect(rows).toEqual([
      {
        int8: 9007199254740991,
        int4: 7,
        float8: 0.1,
        numeric: '12.50',
        boolean: true,
        instant: new Date('2024-05-06T07:08:09.123Z'),
        date: '2024-05-06',
        json: { a: [1, null] },
        bytes: Buffer.from([0, 255]),
        int8s: [1, 2],
        texts: ['a', 'b"c', null],
        bits: '0101',
        nothing: null,
      },
    ]);
  });

  it('takes parameters of every kind back unchanged', async () => {
    const given = {
      int8: 42,
      float8: -1.5e-7,
      boolean: false,
      instant: new Date('2001-02-03T04:05:06.789Z'),
      json: { text: 'ü "quoted" \\ back', list: [1, 'two'] },
      bytes: Buffer.from([1, 2, 254]),
      texts: ['', 'a,b', '{}', 'NULL', null, '"\\'],
      nothing: null,
    };
    const { rows } = await mode.database().query(
      `SELECT $1::int8 AS int8, $2::float8 AS float8, $3::boolean AS boolean, $4::timestamptz AS instant,
              $5::jsonb AS json, $6::bytea AS bytes, $7::text[] AS texts, $8::int AS nothing`,
      Object.values(given),
    );
    expect(rows).toEqual([given]);
  });

  it('refuses to round an int8 that a number cannot hold', async () => {
    await expect(mode.database().query('SELECT 9007199254740993::int8')).rejects.toThrow('select it as text');
    await expect(mode.database().query('SELECT 1 AS one')).resolves.toMatchObject({ rows: [{ one: 1 }] });
  });

  it('counts the rows that a statement changed, and runs several statements without parameters', async () => {
    const inserted = await mode.database().query(`INSERT INTO note VALUES (1, 'a'), (2, 'b')`);
    expect(inserted.rowCount).toBe(2);
    const several = await mode.database().query('DELETE FROM note; SELECT count(*) FROM note');
    expect(several.rows).toEqual([{ count: 0 }]);
  });

  it('names SQLSTATE and constraint in an error', async () => {
    await mode.database().query(`INSERT INTO note VALUES (3, 'c')`);
    const error = await mode
      .database()
      .query('INSERT INTO note VALUES ($1, $2)', [3, 'again'])
      .catch((error: unknown) => error);
    expect(error).toMatchObject({ code: '23505', constraint: 'note_pkey', table: 'note' });
    expect(isUniqueViolation(error, 'note_pkey')).toBe(true);
    expect(isUniqueViolation(error, 'other')).toBe(false);
    await mode.database().query('DELETE FROM note');
  });

  it('commits a transaction that ends well and rolls back one that throws', async () => {
    const id = await mode.database().transaction(async (tx) => {
      await tx.query(`INSERT INTO note VALUES (10, 'kept')`);
      return 10;
    });
    const failing = mode.database().transaction(async (tx) => {
      await tx.query(`INSERT INTO note VALUES (11, 'lost')`);
      throw new Error('stop here');
    });
    await expect(failing).rejects.toThrow('stop here');
    const { rows } = await mode.database().query('SELECT id FROM note');
    expect(rows).toEqual([{ id }]);
    await mode.database().query('DELETE FROM note');
  });

  it('rolls back after a failed statement, and the connection stays usable', async () => {
    const failing = mode.database().transaction(async (tx) => {
      await tx.query(`INSERT INTO note VALUES (12, 'lost')`);
      await tx.query('SELECT 1 / 0');
    });
    await expect(failing).rejects.toMatchObject({ code: '22012' });
    expect(await count()).toBe(0);
  });

  it('shows nothing of an open transaction to others', async () => {
    const inside = Promise.withResolvers<void>();
    const goOn = Promise.withResolvers<void>();
    const transaction = mode.database().transaction(async (tx) => {
      await tx.query(`INSERT INTO note VALUES (20, 'first')`);
      inside.resolve();
      await goOn.promise;
      await tx.query(`INSERT INTO note VALUES (21, 'second')`);
    });
    await inside.promise;
    // Served, another connection answers at once with 0; embedded, the query waits for the end and sees both.
    const seen = count();
    goOn.resolve();
    await transaction;
    expect([0, 2]).toContain(await seen);
    await mode.database().query('DELETE FROM note');
  });

  it('keeps concurrent transactions apart', async () => {
    await mode.database().query(`INSERT INTO note VALUES (30, '0')`);
    const add = (): Promise<void> =>
      mode.database().transaction(async (tx) => {
        const { rows } = await tx.query<{ text: string }>('SELECT text FROM note WHERE id = 30 FOR UPDATE');
        await sleep(2);
        await tx.query('UPDATE note SET text = $1 WHERE id = 30', [String(Number(rows[0]?.text) + 1)]);
      });
    await Promise.all(Array.from({ length: 20 }, add));
    const { rows } = await mode.database().query('SELECT text FROM note WHERE id = 30');
    expect(rows).toEqual([{ text: '20' }]);
    await mode.database().query('DELETE FROM note');
  });

  it('refuses a query that would wait for its own transaction, and a handle that outlived its own', async () => {
    const nested = mode.database().transaction(async () => count());
    await expect(nested).rejects.toThrow('inside a transaction');
    const inner = mode.database().transaction(() => mode.database().transaction(async () => 1));
    await expect(inner).rejects.toThrow('inside a transaction');
    const kept = await mode.database().transaction(async (tx) => tx);
    await expect(kept.query('SELECT 1')).rejects.toThrow('has ended');
    expect(await count()).toBe(0);
  });

  it('delivers notifications, at commit, until told to stop', async () => {
    const heard: string[] = [];
    const stop = await mode.database().listen('Odd "name"', (payload) => void heard.push(payload));
    const notify = `SELECT pg_notify('Odd "name"', $1)`;
    await mode.database().query(notify, ['one']);
    await vi.waitFor(() => expect(heard).toEqual(['one']));
    const failing = mode.database().transaction(async (tx) => {
      await tx.query(notify, ['rolled back']);
      throw new Error('stop here');
    });
    await expect(failing).rejects.toThrow('stop here');
    await mode.database().transaction(async (tx) => tx.query(notify, ['two']));
    await vi.waitFor(() => expect(heard).toEqual(['one', 'two']));
    await stop();
    await mode.database().query(notify, ['too late']);
    await sleep(50);
    expect(heard).toEqual(['one', 'two']);
  });
});
