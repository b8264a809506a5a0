import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { EvidenceProblemCode } from '../../../engine/surface/evidence-problem.ts';
import type { LengthUnit } from '../../../engine/surface/length-unit.ts';
import { readX3p } from '../../../engine/surface/x3p/read-x3p.ts';
import { writeX3p } from '../../../engine/surface/x3p/write-x3p.ts';
import type { X3pFile } from '../../../engine/surface/x3p/x3p-file.ts';
import { x3pToSurface } from '../../../engine/surface/x3p/x3p-to-surface.ts';

const DATA = resolve(import.meta.dirname, '../../../../shared/data');
const SAMPLES = join(DATA, 'x3p-samples');
const LIMITS = { maxPixels: 1e7, maxInflatedBytes: 1e9 };

const read = (folder: string, name: string): ReturnType<typeof readX3p> =>
  readX3p(readFileSync(join(folder, name)), LIMITS);

describe.skipIf(!existsSync(SAMPLES))('format specimens (skipped where ../shared/data is absent)', () => {
  /** The 4 × 4 matrix that the openGPS samples hold in every form; the eighth point is missing. */
  const OPENGPS = [0.486, 0.003, -0.808, -0.58, 0.858, 1.048, 1.019, NaN, 0.824, 0.798, -0.557, -0.233];

  const heightsOf = ({ heights, validity, z }: X3pFile): number[] =>
    Array.from(heights, (value, index) => {
      if (validity?.[index] === 0) return NaN;
      return z.dataType === 'I' ? value * (z.increment ?? 0) + z.offset : value;
    });

  it.each(['sample1', 'sample1_bin', 'sample3', 'sample4', 'sample4_bin'])(
    'reads the matrix of ISO5436-%s',
    async (name) => {
      const { file, warnings } = await read(SAMPLES, `ISO5436-${name}.x3p`);
      expect([file.width, file.height, file.metadata.model]).toEqual([4, 4, 'µSurf X']);
      for (const [index, expected] of OPENGPS.entries())
        if (Number.isNaN(expected)) expect(heightsOf(file)[index]).toBeNaN();
        else expect(heightsOf(file)[index]).toBeCloseTo(expected, 2);
      expect(warnings).toEqual([]);
    },
  );

  it('reads the positions of sample3: rows 1 to 4 in steps of 2 m after an offset of 1 m', async () => {
    const { file } = await read(SAMPLES, 'ISO5436-sample3.x3p');
    expect(file.x).toEqual({ increment: 0.016016, offset: 0.1 });
    expect(file.y).toEqual({ increment: 2, offset: 3 });
  });

  it('refuses the point cloud', async () => {
    await expect(read(SAMPLES, 'ISO5436-sample2.x3p')).rejects.toMatchObject({
      code: 'x3p-feature-unsupported',
    });
  });

  it.each<[string, EvidenceProblemCode]>([
    ['ISO5436-sample1', 'height-unit-implausible'],
    ['ISO5436-sample3', 'spacing-implausible'],
    ['pyramid', 'height-unit-implausible'],
    ['testing', 'height-unit-implausible'],
  ])('refuses the scales of %s: %s', async (name, code) => {
    const { file } = await read(SAMPLES, `${name}.x3p`);
    expect(() => x3pToSurface(file)).toThrow(expect.objectContaining({ code }));
  });

  it.each<[string, LengthUnit, number]>([
    ['pyramid', 'um', 1],
    ['testing', 'mm', 27.5],
    ['csafe-logo', 'm', 0.645],
    ['sample-land', 'm', 2.58],
  ])('takes %s in %s for a surface with %d µm between points', async (name, heightUnit, spacing) => {
    const { file } = await read(SAMPLES, `${name}.x3p`);
    expect(x3pToSurface(file, { heightUnit }).surface.spacing.x).toBeCloseTo(spacing, 6);
  });

  it('warns that the checksum of an edited main.xml is stale', async () => {
    const { warnings } = await read(SAMPLES, 'csafe-logo.x3p');
    expect(warnings.join()).toContain('checksum of main.xml');
  });
});

describe.each(['fadul', 'fadul-raw', 'hamby44'])('scans of %s', (set) => {
  const folder = join(DATA, set, 'scans');

  it.skipIf(!existsSync(folder))(
    'are read without a warning, and written and read exactly',
    async () => {
      const names = readdirSync(folder).filter((name) => name.endsWith('.x3p'));
      expect(names.length).toBeGreaterThan(0);
      for (const [index, name] of names.entries()) {
        const { file, warnings } = await read(folder, name);
        const { surface, warnings: scaleWarnings } = x3pToSurface(file);
        expect([...warnings, ...scaleWarnings], name).toEqual([]);
        expect(surface.mask.includes(1), name).toBe(true);
        if (index > 0) continue;
        const { file: again } = await readX3p(writeX3p(file), LIMITS);
        expect(Buffer.from(again.heights.buffer).equals(Buffer.from(file.heights.buffer)), name).toBe(true);
      }
    },
    60_000,
  );
});
