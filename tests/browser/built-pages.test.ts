import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { ensurePages } from '../../start/pages/ensure-pages.ts';
import { silentLogger } from '../support/describe-modes.ts';

/** Most that a browser may have to load before the first page works, bytes, compressed. */
const MOST_SCRIPT_BYTES = 300_000;

let folder = '';
let page = '';
beforeAll(async () => {
  const built = await ensurePages(silentLogger);
  if (built === undefined) throw new Error('The pages could not be built: npm run build:web says why.');
  folder = built;
  page = await readFile(join(folder, 'index.html'), 'utf8');
});

test('the script that the first page needs is small', async () => {
  const scripts = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(([, path = '']) => path);
  expect(scripts).not.toEqual([]);
  let bytes = 0;
  for (const path of scripts) bytes += (await stat(join(folder, `${path}.gz`))).size;
  expect(bytes).toBeLessThan(MOST_SCRIPT_BYTES);
});

test('the page holds no script and no style of its own, and needs nothing from elsewhere', () => {
  expect(page).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\bstyle=|\bon\w+=/);
  expect(page).not.toMatch(/(?:src|href)="(?!\/(?:assets\/|icon\.svg))/);
});
