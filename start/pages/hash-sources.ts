import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { FURTHER_SOURCES, WEB } from './pages-folder.ts';

/** Folders that hold what was made from sources. */
const MADE = new Set(['dist', 'node_modules']);

/** SHA-256 over names and contents of all that the web application is built from, in hexadecimal. */
export async function hashSources(): Promise<string> {
  const hash = createHash('sha256');
  for (const source of [WEB, ...FURTHER_SOURCES]) {
    for (const file of await listFiles(source)) {
      hash.update(`${relative(WEB, file)}\0`).update(await readFile(file));
    }
  }
  return hash.digest('hex');
}

async function listFiles(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const entries = await readdir(path, { withFileTypes: true });
  const kept = entries.filter(({ name }) => !MADE.has(name) && !name.startsWith('.'));
  kept.sort((a, b) => (a.name < b.name ? -1 : 1));
  const files: string[] = [];
  for (const { name } of kept) files.push(...(await listFiles(join(path, name))));
  return files;
}
