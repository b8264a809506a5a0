import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readTruth } from '../../../bench/accuracy/read-truth.ts';
import { SetProblem } from '../../../bench/accuracy/set-problem.ts';

const HEADER = 'file,kind,mark,modality,source,specimen,land,land_source';
const CASE = 'scans/a.x3p,cartridge_case,breech_face,topography,slide-1,case-1,,';
const LAND = 'scans/b.x3p,bullet,land_engraved_area,topography,barrel-1,bullet-1,3,barrel-1-land-3';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'truth-'));
  await mkdir(join(folder, 'scans'));
  for (const name of ['a.x3p', 'b.x3p']) await writeFile(join(folder, 'scans', name), '');
});
afterEach(() => rm(folder, { recursive: true }));

async function read(...lines: string[]) {
  await writeFile(join(folder, 'truth.csv'), lines.join('\n'));
  return readTruth(folder);
}

describe('the truth of a set', () => {
  it('is read row by row, with the path of each scan', async () => {
    const [breechFace, land] = await read(HEADER, CASE, LAND);
    expect(breechFace).toMatchObject({
      kind: 'cartridge_case',
      source: 'slide-1',
      land: '',
      land_source: '',
    });
    expect(breechFace.path).toBe(join(folder, 'scans', 'a.x3p'));
    expect(land).toMatchObject({ kind: 'bullet', specimen: 'bullet-1', land: '3' });
  });

  it('may give the size of pixels', async () => {
    const picture = CASE.replace('topography', 'reflectance');
    expect((await read(`${HEADER},pixel_um`, `${picture},2.5`))[0]).toMatchObject({ pixel_um: '2.5' });
    expect((await read(`${HEADER},pixel_um`, `${picture},`))[0]).toMatchObject({ pixel_um: '' });
    await expect(read(`${HEADER},pixel_um`, `${picture},abc`)).rejects.toThrow(/row 2: \/pixel_um/);
  });

  it.each([
    ['an unknown kind', CASE.replace('cartridge_case', 'shotshell'), /truth\.csv, row 3: \/kind/],
    ['an unknown modality', CASE.replace('topography', 'sound'), /truth\.csv, row 3: \/modality/],
    ['no source', CASE.replace('slide-1', ''), /truth\.csv, row 3: \/source/],
    ['no file', CASE.replace('scans/a.x3p', ''), /truth\.csv, row 3: \/file/],
    ['an unknown mark', CASE.replace('breech_face', 'thumb'), /truth\.csv, row 3: \/mark/],
    ['a scan that is not there', CASE.replace('a.x3p', 'c.x3p'), /truth\.csv, row 3: .*c\.x3p is not there/],
    ['too few columns', 'scans/a.x3p,cartridge_case', /line 3/],
  ])('names the row with %s', async (_, row, message) => {
    await expect(read(HEADER, LAND, row)).rejects.toThrow(message);
  });

  it('names the column that a set lacks', async () => {
    await expect(read(HEADER.replace('specimen,', ''), CASE.replace('case-1,', ''))).rejects.toThrow(
      /row 1: the column specimen is missing/,
    );
  });

  it('counts rows as an editor does, empty lines too, and names every wrong one', async () => {
    const wrong = CASE.replace('slide-1', '');
    await expect(read(HEADER, '', CASE, '', wrong, wrong)).rejects.toThrow(/row 5: .*\n.*row 6: /);
  });

  it('is missed where there is no file, and where the file names no scan', async () => {
    await expect(readTruth(folder)).rejects.toThrow(/truth\.csv cannot be read/);
    await expect(read(HEADER)).rejects.toThrow(/names no scan/);
    await expect(read('')).rejects.toThrow(SetProblem);
  });
});
