import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const FADUL = join(ROOT, '..', 'shared', 'data', 'fadul');

/** Runs the bench as a user does and reads the last line of what it prints. */
async function bench(...options: string[]): Promise<unknown> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['bench/accuracy.ts', '--set', FADUL, '--json', ...options],
    { cwd: ROOT },
  );
  return JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '');
}

/** At least, for figures that a better model may raise. */
const atLeast = (least: number) => expect.toSatisfy((value: number) => value >= least, `at least ${least}`);

describe.skipIf(!existsSync(FADUL))(
  '40 breech faces of ten consecutively made slides (../shared/data/fadul)',
  () => {
    it.each([
      ['as they were scanned', [], false],
      ['turned by any angle', ['--rotate'], true],
    ])(
      'each finds its own slide first, %s',
      async (_, options, rotated) => {
        const report = await bench(...options);
        expect(report).toMatchObject({
          set: 'fadul',
          scans: 40,
          sources: 10,
          rotated,
          pairs: { same: 63, different: 717 },
          signature: { rank1: 1, auc: atLeast(0.99) },
          engine: null,
        });
      },
      180_000,
    );
  },
);
