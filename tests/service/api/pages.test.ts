import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { describeModes } from '../../support/describe-modes.ts';
import { ApiUnderTest, problem } from './api-under-test.ts';

const SCRIPT = 'console.info("a script");';

function makePages(): string {
  const folder = mkdtempSync(join(tmpdir(), 'breechlink-built-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Breechlink</title>');
  writeFileSync(join(folder, 'sources.sha256'), 'a'.repeat(64));
  writeFileSync(join(folder, 'assets', 'index-a1b2.js'), SCRIPT);
  writeFileSync(join(folder, 'assets', 'index-a1b2.js.br'), brotliCompressSync(SCRIPT));
  return folder;
}

describeModes('the pages', (mode) => {
  const api = new ApiUnderTest(mode);
  const folder = makePages();
  api.pagesFolder = folder;
  afterAll(() => rm(folder, { recursive: true }));

  test.each(['/', '/intake', '/cases/1', '/exhibits/1', '/comparisons/1'])(
    '%s is the application, open to all, which may load from here only',
    async (path) => {
      const answer = await api.fetch(path);
      expect(answer.status).toBe(200);
      expect(await answer.text()).toContain('<title>Breechlink</title>');
      const policy = answer.headers.get('content-security-policy');
      expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
      expect(policy).not.toContain('unsafe');
      expect(answer.headers.get('cache-control')).toBe('no-cache');
    },
  );

  test('an asset comes compressed and may be kept for good', async () => {
    const answer = await api.fetch('/assets/index-a1b2.js', { headers: { 'accept-encoding': 'br' } });
    expect(answer.headers.get('content-encoding')).toBe('br');
    expect(answer.headers.get('content-type')).toMatch(/^(?:text|application)\/javascript/);
    expect(answer.headers.get('cache-control')).toContain('immutable');
    expect(await answer.text()).toBe(SCRIPT);
  });

  test('nothing else has become open', async () => {
    for (const path of ['/sources.sha256', '/assets/other.js', '/v1/cases', '/exhibits', '/anything']) {
      expect((await api.fetch(path)).status, path).toBe(401);
    }
    const answer = await api.get('/v1/nothing');
    expect(answer.body.type).toBe(problem('route-not-found'));
  });
});
