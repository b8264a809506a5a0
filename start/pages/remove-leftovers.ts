import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { WEB } from './pages-folder.ts';

const BUILDING = /^\.dist-(\d+)$/;

/** Folder in which a process builds the pages. */
export function buildingFolder(pid: number): string {
  return join(WEB, `.dist-${pid}`);
}

/** Removes what builds left behind whose process was killed. */
export async function removeLeftovers(): Promise<void> {
  for (const name of await readdir(WEB)) {
    const pid = BUILDING.exec(name)?.[1];
    if (pid === undefined || isRunning(Number(pid))) continue;
    await rm(join(WEB, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    // Signal 0 only asks.
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
