import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PAGES, SOURCES_FILE } from './pages-folder.ts';

/** The hash of the sources that the present pages were built from; undefined where there are none. */
export async function builtFrom(): Promise<string | undefined> {
  return readFile(join(PAGES, SOURCES_FILE), 'utf8').catch(() => undefined);
}
