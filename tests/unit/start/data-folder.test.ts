import { existsSync } from 'node:fs';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeDataFolder } from '../../../start/data-folder.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'data-folder-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('the data folder', () => {
  it('is made with the folders above it, and may be there already', async () => {
    const data = join(folder, 'a', 'b', 'data');
    await makeDataFolder(data, join(data, 'staging'));
    await makeDataFolder(data, join(data, 'staging'));
    expect((await stat(join(data, 'staging'))).isDirectory()).toBe(true);
  });

  it('is refused by name where a file is in the way', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    await expect(makeDataFolder(file, join(file, 'staging'))).rejects.toThrow(
      /file cannot be written.*DATA_DIR/,
    );
  });

  // Node's recursive mkdir never returns there.
  it.skipIf(!existsSync('/proc/self'))('is refused where nothing can be made, as in /proc', async () => {
    await expect(makeDataFolder('/proc/nope', '/proc/nope/staging')).rejects.toThrow(
      /\/proc\/nope cannot be written.*DATA_DIR/,
    );
  });
});
