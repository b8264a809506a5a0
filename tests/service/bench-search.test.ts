import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const run = promisify(execFile);

it('bench:search ends with what it measured as one JSON object', async () => {
  const words = ['bench/search.ts', '--size', '400', '--questions', '3', '--embedded', '--json'];
  const { stdout } = await run(process.execPath, words);
  const result: unknown = JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '');
  expect(result).toMatchObject({ mode: 'embedded', size: 400, search: { filtered: { eligible: 8 } } });
  // So small a gallery is compared as a whole: the answer is the exact one.
  expect(result).toHaveProperty('search.ofAll', 1);
  expect(result).toHaveProperty('search.atOnce.failed', 0);
}, 120_000);

it('bench:search says how it is used', async () => {
  await expect(run(process.execPath, ['bench/search.ts'])).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('npm run bench:search -- --size N'),
  });
});
