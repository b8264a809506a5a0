import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { isMigrated, migrate } from '../../../platform/database/migrate.ts';
import { describeModes } from '../../support/describe-modes.ts';

describeModes('migrations', (mode) => {
  let folder = '';
  let hasVector = false;

  beforeAll(async () => {
    const available = await mode
      .database()
      .query(`SELECT FROM pg_available_extensions WHERE name = 'vector'`);
    hasVector = available.rowCount > 0;
  });
  beforeEach(async ({ skip }) => {
    skip(!hasVector, 'the PostgreSQL server has no pgvector');
    if (folder !== '') await rm(folder, { recursive: true });
    folder = await mkdtemp(join(tmpdir(), 'migrations-'));
    await mode.database().query('DROP TABLE IF EXISTS schema_migrations, thing, other');
  });
  afterAll(async () => {
    if (folder !== '') await rm(folder, { recursive: true });
  });

  const file = (name: string, sql: string): Promise<void> => writeFile(join(folder, name), sql);
  const run = (): Promise<string[]> => migrate(mode.database(), folder);

  it('applies what is new, in order, once', async () => {
    await file('0002_add_size.sql', '-- later\nALTER TABLE thing ADD COLUMN size halfvec(3);');
    await file('0001_create_thing.sql', 'CREATE TABLE thing (id int); INSERT INTO thing VALUES (1);');
    expect(await run()).toEqual(['0001_create_thing.sql', '0002_add_size.sql']);
    expect(await run()).toEqual([]);
    await file('0003_fill_size.sql', `UPDATE thing SET size = '[1,2,3]'`);
    expect(await isMigrated(mode.database(), folder)).toBe(false);
    expect(await run()).toEqual(['0003_fill_size.sql']);
    expect(await isMigrated(mode.database(), folder)).toBe(true);
    const { rows } = await mode.database().query('SELECT * FROM thing');
    expect(rows).toEqual([{ id: 1, size: '[1,2,3]' }]);
  });

  it('applies each file once when two processes start together', async () => {
    await file('0001_create_thing.sql', 'CREATE TABLE thing (id int)');
    const [first, second] = await Promise.all([run(), run()]);
    expect([...first, ...second]).toEqual(['0001_create_thing.sql']);
  });

  it('leaves nothing of a file that fails, and keeps those before it', async () => {
    await file('0001_create_thing.sql', 'CREATE TABLE thing (id int)');
    await file('0002_break_thing.sql', 'CREATE TABLE other (id int); SELECT 1 / 0;');
    await expect(run()).rejects.toThrow('0002_break_thing.sql failed: division by zero');
    const { rows } = await mode
      .database()
      .query(`SELECT to_regclass('thing')::text AS thing, to_regclass('other')::text AS other`);
    expect(rows).toEqual([{ thing: 'thing', other: null }]);
  });

  it('refuses an applied file that was changed or is missing', async () => {
    await file('0001_create_thing.sql', 'CREATE TABLE thing (id int)');
    await run();
    await file('0001_create_thing.sql', 'CREATE TABLE thing (id bigint)');
    await expect(run()).rejects.toThrow('0001_create_thing.sql was changed');
    await rm(join(folder, '0001_create_thing.sql'));
    await file('0002_create_other.sql', 'CREATE TABLE other (id int)');
    await expect(run()).rejects.toThrow('its file is missing');
  });

  it('refuses a new file before an applied one, a number used twice, and a name of another kind', async () => {
    await file('0002_create_thing.sql', 'CREATE TABLE thing (id int)');
    await run();
    await file('0001_create_other.sql', 'CREATE TABLE other (id int)');
    await expect(run()).rejects.toThrow('higher number');
    await rm(join(folder, '0001_create_other.sql'));
    await file('0002_create_other.sql', 'CREATE TABLE other (id int)');
    await expect(run()).rejects.toThrow('number 0002');
    await rm(join(folder, '0002_create_other.sql'));
    await file('3-other.sql', 'SELECT 1');
    await expect(run()).rejects.toThrow('NNNN_verb_noun');
  });
});
