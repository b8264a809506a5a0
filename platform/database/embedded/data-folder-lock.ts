import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const SQLITE_BUSY = 5;

/**
 * Keeps every other process out of a data folder: PGlite's files are corrupted when two open them.
 *
 * The lock is one of the operating system, taken through SQLite on an empty file, so it ends with the process
 * however that dies, needs no take-over of a stale file, and is not fooled by a reused process id.
 *
 * @throws Error when another process, or another database in this one, holds the folder
 */
export async function lockDataFolder(dataDir: string): Promise<() => void> {
  await mkdir(dataDir, { recursive: true });
  const lock = new DatabaseSync(join(dataDir, 'lock'));
  try {
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY) {
      throw new Error(
        `The data folder ${dataDir} is in use by another Breechlink process. ` +
          'Stop that process, or set DATA_DIR to another folder.',
        { cause: error },
      );
    }
    throw error;
  }
  return () => {
    if (lock.isOpen) lock.close();
  };
}
