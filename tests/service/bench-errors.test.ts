import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { simulatedScan } from '../support/specimen-files.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const HEADER = 'file,kind,mark,modality,source,specimen,land,land_source';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bench-'));
  await mkdir(join(folder, 'scans'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Runs the bench as a user does. */
function bench(...options: string[]): Promise<{ code: number | string; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['bench/accuracy.ts', ...options], { cwd: ROOT }, (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, stdout, stderr }),
    );
  });
}

describe('the accuracy bench', () => {
  it('says what is wrong with a set in one line each, and ends with the code 2', async () => {
    await writeFile(
      join(folder, 'truth.csv'),
      `${HEADER}\nscans/a.x3p,cartridge_case,thumb,topography,s,c,,\n`,
    );
    const { code, stderr } = await bench('--set', folder);
    expect(code).toBe(2);
    expect(stderr.trim().split('\n')).toEqual([expect.stringMatching(/truth\.csv, row 2: \/mark /)]);
  });

  it('names an option that it does not know', async () => {
    const { code, stderr } = await bench('--sett', folder);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^Unknown option '--sett'\. Usage: .*\n$/);
  });

  it('counts scans that the service would not search as found by nobody', async () => {
    const picture = sharp({ create: { width: 64, height: 64, channels: 3, background: '#888' } }).png();
    await picture.toFile(join(folder, 'scans', 'uncalibrated.png'));
    await writeFile(join(folder, 'scans', 'broken.x3p'), 'no scan');
    await writeFile(join(folder, 'scans', 'a.x3p'), simulatedScan(1, 1));
    const rows = ['a.x3p', 'broken.x3p', 'uncalibrated.png'].map(
      (file, i) => `scans/${file},cartridge_case,breech_face,topography,gun,case-${i},,`,
    );
    await writeFile(join(folder, 'truth.csv'), [HEADER, ...rows].join('\n'));
    const { code, stdout, stderr } = await bench('--set', folder, '--json');
    expect(stderr).toContain('uncalibrated.png: no signature. It has no pixel size');
    expect(code).toBe(0);
    expect(JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '')).toMatchObject({
      scans: 3,
      withoutSignature: 2,
    });
  });
});
