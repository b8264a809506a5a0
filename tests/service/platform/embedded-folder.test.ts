import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEmbedded } from '../../../platform/database/embedded/open-embedded.ts';

const INSERTER = new URL('../../support/insert-until-killed.ts', import.meta.url).pathname;
const ROWS_BEFORE_KILL = 100;

describe('the folder of the embedded database', () => {
  let dataDir = '';
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'embedded-'));
  });
  afterEach(async () => {
    await rm(dataDir, { recursive: true });
  });

  it('is refused to a second process, and free again after kill -9, with every acknowledged row', async () => {
    const inserter = spawn(process.execPath, [INSERTER, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
    const exited = once(inserter, 'exit');
    let acknowledged = 0;
    for await (const line of createInterface({ input: inserter.stdout })) {
      acknowledged = Number(line);
      if (acknowledged === 1) await expect(openEmbedded(dataDir)).rejects.toThrow('in use by another');
      if (acknowledged === ROWS_BEFORE_KILL) inserter.kill('SIGKILL');
    }
    await exited;
    const database = await openEmbedded(dataDir);
    try {
      const { rows } = await database.query<{ id: number }>('SELECT id FROM row ORDER BY id');
      // A row may be stored whose acknowledgement the kill cut off; none may be missing.
      expect(rows.length).toBeGreaterThanOrEqual(acknowledged);
      expect(acknowledged).toBeGreaterThanOrEqual(ROWS_BEFORE_KILL);
      expect(rows.map(({ id }) => id)).toEqual(rows.map((_, index) => index + 1));
      await database.query('INSERT INTO row VALUES (0)');
    } finally {
      await database.close();
    }
  }, 60_000);

  it('is refused to a second database of the same process, until the first is closed', async () => {
    const first = await openEmbedded(dataDir);
    await first.query('CREATE TABLE kept AS SELECT 1 AS one');
    await expect(openEmbedded(dataDir)).rejects.toThrow('in use by another');
    await first.close();
    await expect(first.query('SELECT 1')).rejects.toThrow('has stopped');
    const second = await openEmbedded(dataDir);
    expect((await second.query('SELECT one FROM kept')).rows).toEqual([{ one: 1 }]);
    await second.close();
    await second.close();
  }, 60_000);
});
