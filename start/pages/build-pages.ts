import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { builtFrom } from './built-from.ts';
import { hashSources } from './hash-sources.ts';
import { PAGES, SOURCES_FILE, WEB } from './pages-folder.ts';
import { buildingFolder, removeLeftovers } from './remove-leftovers.ts';

/**
 * Builds the web application beside the one that is there, then puts it in its place.
 *
 * @throws Error where the builder, a development package, is not installed; else with its words
 */
export async function buildPages(): Promise<void> {
  const builder = findBuilder();
  await removeLeftovers();
  const fresh = buildingFolder(process.pid);
  try {
    const sources = await hashSources();
    await runBuilder(builder, fresh);
    await compress(join(fresh, 'assets'));
    await writeFile(join(fresh, SOURCES_FILE), sources);
    // Another process was quicker with the same: its pages are in use, so they stay.
    if ((await builtFrom()) === sources) return;
    await rm(PAGES, { recursive: true, force: true });
    await rename(fresh, PAGES);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

function findBuilder(): string {
  try {
    return fileURLToPath(new URL('bin/vite.js', import.meta.resolve('vite/package.json')));
  } catch (cause) {
    throw new Error('The package vite is not installed; npm ci installs it.', { cause });
  }
}

async function runBuilder(builder: string, into: string): Promise<void> {
  const wish = ['build', WEB, '--outDir', into, '--logLevel', 'warn'];
  const child = spawn(process.execPath, [builder, ...wish], {
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (words: Buffer) => {
      said += words.toString();
    });
  }
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`The pages could not be built:\n${said}`);
}

/** Puts compressed copies beside the assets, so that no request has to wait for it. */
async function compress(assets: string): Promise<void> {
  for (const name of await readdir(assets)) {
    if (!/\.(?:js|css|svg)$/.test(name)) continue;
    const path = join(assets, name);
    const content = await readFile(path);
    await writeFile(`${path}.br`, await promisify(brotliCompress)(content));
    await writeFile(`${path}.gz`, await promisify(gzip)(content));
  }
}
