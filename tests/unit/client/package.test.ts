import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { renderTypes } from '../../../client/generate/render-types.ts';
import clientPackage from '../../../client/package.json' with { type: 'json' };
import rootPackage from '../../../package.json' with { type: 'json' };

const root = join(import.meta.dirname, '../../..');

test('the types are those of the contract (npm run client writes them)', async () => {
  const rendered = await renderTypes(await readFile(join(root, 'openapi.json'), 'utf8'));
  const committed = await readFile(join(root, 'client/generated/contract.ts'), 'utf8');
  expect(committed === rendered, 'client/generated differs from openapi.json: npm run client').toBe(true);
});

test('the package has the version of the service', () => {
  expect(clientPackage.version).toBe(rootPackage.version);
});

test('the package builds into what its exports name, and asks nothing of Node', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'breechlink-client-'));
  try {
    const compiler = join(root, 'client/node_modules/typescript/bin/tsc');
    await promisify(execFile)(process.execPath, [compiler, '-p', 'client', '--outDir', folder], {
      cwd: root,
    });
    const { types, default: code } = clientPackage.exports['.'];
    const built = await readdir(folder, { recursive: true });
    for (const file of [types, code]) expect(built).toContain(file.replace('./dist/', ''));
    const imports = built
      .filter((file) => file.endsWith('.js'))
      .map((file) => readFile(join(folder, file), 'utf8'));
    for (const text of await Promise.all(imports)) expect(text).not.toMatch(/from '(node:|[^.])/);
    const { BreechlinkClient } = await import(join(folder, 'index.js'));
    expect(new BreechlinkClient({ url: 'http://127.0.0.1:1' })).toBeInstanceOf(BreechlinkClient);
  } finally {
    await rm(folder, { recursive: true });
  }
});
