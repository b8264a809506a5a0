import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { lagProbes, profileSignature } from '../../../engine/signature/profile-signature.ts';
import { areaUnderCurve } from '../../../engine/statistics/roc.ts';
import { compareBullets } from '../../../engine/striation/compare-bullets.ts';
import { compareLands } from '../../../engine/striation/compare-lands.ts';
import type { PreparedLand } from '../../../engine/striation/prepared-land.ts';
import { readX3p } from '../../../engine/surface/x3p/read-x3p.ts';
import { x3pToSurface } from '../../../engine/surface/x3p/x3p-to-surface.ts';
import { prepared } from './simulated-lands.ts';

const HAMBY = resolve(import.meta.dirname, '../../../../shared/data/hamby44');

interface Scan {
  readonly file: string;
  readonly specimen: string;
  readonly land: number;
  readonly source: string;
  readonly prepared: PreparedLand;
}

async function readScan(row: string): Promise<Scan> {
  const [file, , , , , specimen, land, source] = row.split(',');
  const limits = { maxPixels: 2e6, maxInflatedBytes: 1e8 };
  const { file: scan } = await readX3p(readFileSync(resolve(HAMBY, file)), limits);
  const { spacing, ...image } = x3pToSurface(scan, {}).surface;
  if (spacing === null) throw new Error(`${file} has no spacing`);
  return { file, specimen, land: Number(land), source, prepared: prepared({ ...image, spacing }) };
}

describe.skipIf(!existsSync(HAMBY))(
  '27 lands of ten consecutively rifled barrels (skipped where ../shared/data/hamby44 is absent)',
  () => {
    let scans: Scan[] = [];
    beforeAll(async () => {
      const rows = readFileSync(resolve(HAMBY, 'truth.csv'), 'utf8').trim().split('\n').slice(1);
      scans = [];
      for (const row of rows) scans.push(await readScan(row));
    });

    it('have shoulders about 2 mm apart, found without help', () => {
      const widths = scans.map(
        ({ prepared: { leftShoulder, rightShoulder } }) => rightShoulder.atUm - leftShoulder.atUm,
      );
      // One land is covered by a lump from 1.8 mm on, and two have a smeared edge.
      expect(widths.filter((width) => width > 1900 && width < 2060).length).toBeGreaterThanOrEqual(23);
      expect(Math.min(...widths)).toBeGreaterThan(1650);
    });

    it('score higher with the same land than any two different lands do', () => {
      const pairs = scans.flatMap((a, i) =>
        scans.slice(i + 1).map((b) => {
          const comparison = compareLands(a.prepared, b.prepared);
          return { score: comparison.comparable ? comparison.score : 0, same: a.source === b.source };
        }),
      );
      expect([pairs.filter(({ same }) => same).length, pairs.length]).toEqual([9, 351]);
      expect(areaUnderCurve(pairs)).toBe(1);
    });

    it('are found by their signatures: the same land first, for each that has one', () => {
      const stored = scans.map((scan) => ({ ...scan, signature: profileSignature(scan.prepared) }));
      const questioned = stored.filter(
        ({ source }) => stored.filter((other) => other.source === source).length > 1,
      );
      const found = questioned.filter(({ file, source, signature }) => {
        const probes = lagProbes(signature, 60);
        const likeness = (other: Float32Array) =>
          Math.max(...probes.map((probe) => probe.reduce((sum, value, i) => sum + value * other[i], 0)));
        const [first] = stored
          .filter((other) => other.file !== file)
          .map((other) => ({ source: other.source, score: likeness(other.signature) }))
          .toSorted((a, b) => b.score - a.score);
        return first.source === source;
      });
      expect([found.length, questioned.length]).toEqual([15, 15]);
    });

    it('of the two known bullets of a barrel lie over each other in their true phase', () => {
      const bullet = (specimen: string) => scans.filter((scan) => scan.specimen === specimen);
      const comparison = compareBullets(bullet('barrel-1-bullet-1'), bullet('barrel-1-bullet-2'));
      if (!comparison.comparable) throw new Error(comparison.detail);
      // Land 3 of the first is land 1 of the second.
      expect(comparison.best).toMatchObject({ phase: 4, reversed: false, pairs: 6 });
      expect(comparison.lead).toBeGreaterThan(3);
    });
  },
);
