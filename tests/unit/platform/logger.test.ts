import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

it('logs JSON to standard error, from its level up, without credentials', () => {
  const logger = new URL('../../../platform/telemetry/logger.ts', import.meta.url).href;
  const script = `
    const { createLogger } = await import(${JSON.stringify(logger)});
    const log = createLogger('info');
    log.debug('too fine');
    log.info({ imageId: 'i-1', authorization: 'Bearer s3cret', request: { headers: { authorization: 's3cret' } } }, 'seen');
    log.warn({ config: { secretAccessKey: 's3cret' }, error: Object.assign(new Error('broken'), { detail: 's3cret' }) }, 'careful');`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
  });
  const lines: unknown[] = stderr
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(stdout).toBe('');
  expect(lines).toMatchObject([
    { level: 30, imageId: 'i-1', msg: 'seen' },
    { level: 40, msg: 'careful', error: { message: 'broken' } },
  ]);
  expect(stderr).not.toContain('s3cret');
});
