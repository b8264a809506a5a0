import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dropSurroundings } from '../../../engine/preprocess/drop-surroundings.ts';
import { findBreechFace } from '../../../engine/preprocess/find-breech-face.ts';
import { resampleArea } from '../../../engine/preprocess/resample-area.ts';
import { countValid, type Surface } from '../../../engine/surface/surface.ts';
import { readX3p } from '../../../engine/surface/x3p/read-x3p.ts';
import { x3pToSurface } from '../../../engine/surface/x3p/x3p-to-surface.ts';
import { PREPARATION } from '../../../models/training/autocorrelation-parameters.ts';
import { fireCartridgeCase, type FiredMark } from '../../../simulator/firing/fire-cartridge-case.ts';
import { simulateGun } from '../../../simulator/gun/simulate-gun.ts';
import { gridSurface } from './grid-surface.ts';

const SPACING = 25;
const find = (surface: Surface) => findBreechFace(surface, PREPARATION.breechFace).mask;

/** µm: the simulator's aperture, flat face and primer; the primer may lie 90 µm off the middle on each axis. */
const [APERTURE, FLAT, PRIMER] = [1100, 1780, 2220];
const STAGE = 90 * Math.SQRT2;

/** µm from the middle of the scan and from the middle of the aperture. */
function distances({ width, height }: Surface, { shift }: FiredMark['placement'], i: number) {
  const x = ((i % width) - (width - 1) / 2) * SPACING;
  const y = (Math.floor(i / width) - (height - 1) / 2) * SPACING;
  return { middle: Math.hypot(x, y), aperture: Math.hypot(x - shift.x, y - shift.y) };
}

function fullField(gun: number, firing: number) {
  const fired = fireCartridgeCase(simulateGun(gun, { productionRun: 7, serial: gun }), firing, {
    fullField: true,
    maxRotationDegrees: 180,
    spacing: 12.5,
  });
  return { surface: resampleArea(fired.surface, SPACING), placement: fired.placement, raw: fired.surface };
}

/** How much of the flat face the mask holds, and how many of its points lie in the hole or on the case head. */
function judge(mask: Uint8Array, surface: Surface, placement: FiredMark['placement']) {
  let [flat, found, inHole, onHead] = [0, 0, 0, 0];
  mask.forEach((inside, i) => {
    const { middle, aperture } = distances(surface, placement, i);
    if (aperture > APERTURE && middle < FLAT - STAGE) {
      flat += surface.mask[i];
      found += inside;
    }
    if (aperture < APERTURE - SPACING) inHole += inside;
    if (middle > PRIMER + STAGE) onHead += inside;
  });
  return { share: found / flat, inHole, onHead };
}

function overlap(a: Uint8Array, b: Uint8Array): number {
  const both = a.reduce((sum, inside, i) => sum + (inside & b[i]), 0);
  const either = a.reduce((sum, inside, i) => sum + (inside | b[i]), 0);
  return both / either;
}

describe('finding the breech-face impression', () => {
  const scans = [1, 2, 3].map((gun) => fullField(gun, gun));

  it('finds the face, and neither the firing pin’s hole with its wall nor the case head', () => {
    for (const { surface, placement } of scans) {
      const { share, inHole, onHead } = judge(find(surface), surface, placement);
      // One point is lost at every edge, and around dirt.
      expect(share).toBeGreaterThan(0.9);
      expect(inHole).toBe(0);
      expect(onHead).toBe(0);
    }
  });

  it('finds it in a field that ends on the primer', () => {
    for (const { surface, placement } of scans) {
      const side = 148;
      const edge = (surface.width - side) / 2;
      const cut = gridSurface(side, side, (x, y) => {
        const i = (y + edge) * surface.width + x + edge;
        return surface.mask[i] === 1 ? surface.values[i] : Number.NaN;
      });
      const { share, inHole } = judge(find({ ...cut, spacing: surface.spacing }), cut, placement);
      expect(share).toBeGreaterThan(0.9);
      expect(inHole).toBe(0);
    }
  });

  it('gives the same answer every time', () => {
    expect(find(scans[0].surface)).toEqual(find(scans[0].surface));
  });

  it.each([
    [3, 0],
    [-4, 5],
  ])('does not mind a case tilted by %i° and %i° on the stage', (acrossDegrees, downDegrees) => {
    const { surface } = scans[1];
    const slope = (degrees: number) => SPACING * Math.tan((degrees * Math.PI) / 180);
    const tilted = surface.values.map(
      (value, i) =>
        value +
        slope(acrossDegrees) * (i % surface.width) +
        slope(downDegrees) * Math.floor(i / surface.width),
    );
    expect(overlap(find({ ...surface, values: tilted }), find(surface))).toBeGreaterThan(0.97);
  });

  it('finds it where the instrument measures down into the gap', () => {
    for (const { raw, placement } of scans) {
      const filled = raw.values.map((value, i) => (raw.mask[i] === 1 ? value : -150));
      const surface = resampleArea({ ...raw, values: filled, mask: raw.mask.map(() => 1) }, SPACING);
      const { inHole, onHead } = judge(find(surface), surface, placement);
      expect([inHole, onHead]).toEqual([0, 0]);
      // Drop-outs inside the face are pits now, which cost their surroundings.
      const measured = resampleArea(raw, SPACING);
      const points = (mask: Uint8Array) => countValid({ ...measured, mask });
      expect(points(find(surface))).toBeGreaterThan(0.75 * points(find(measured)));
    }
  });

  it('does not mind spikes', () => {
    const { raw, placement } = scans[2];
    // One point in five hundred stands 100 µm off: more than a poor scan has.
    const spiked = raw.values.map((value, i) => (i % 499 === 0 ? value + (i % 2 === 0 ? 100 : -100) : value));
    const surface = resampleArea({ ...raw, values: spiked }, SPACING);
    const { share, inHole, onHead } = judge(find(surface), surface, placement);
    expect(share).toBeGreaterThan(0.9);
    expect([inHole, onHead]).toEqual([0, 0]);
  });

  it('keeps the mask of a scan that came masked', () => {
    const { surface } = fireCartridgeCase(simulateGun(4, { productionRun: 7, serial: 4 }), 1, {
      spacing: 12.5,
    });
    const masked = resampleArea(surface, SPACING);
    expect(find(masked)).toEqual(masked.mask);
  });

  it('finds nothing where nothing was measured', () => {
    const empty = gridSurface(50, 50, () => Number.NaN);
    expect(find(empty)).toEqual(empty.mask);
  });
});

describe('dropping what surrounds the primer', () => {
  const size = 200;
  /** A disc in the middle of a head, with a gap of 100 µm between them that `bridged` may close. */
  function head(radius: number, bridged: (x: number, y: number) => boolean = () => false): Surface {
    const heightAt = (x: number, y: number) => {
      const fromMiddle = Math.hypot(x - size / 2, y - size / 2) * SPACING;
      return fromMiddle < radius || fromMiddle > radius + 100 || bridged(x, y) ? 0 : Number.NaN;
    };
    return gridSurface(size, size, heightAt, { x: SPACING, y: SPACING });
  }
  const discArea = (radius: number) => Math.PI * (radius / SPACING) ** 2;
  const area = (mask: Uint8Array | null) => mask?.reduce((sum, inside) => sum + inside, 0) ?? 0;

  it('keeps the primer within its gap', () => {
    expect(area(dropSurroundings(head(2200))) / discArea(2200)).toBeCloseTo(1, 1);
  });

  it('cuts a narrow bridge over the gap', () => {
    const bridged = head(2200, (x, y) => Math.abs(y - size / 2) < 2 && x > size / 2);
    expect(area(dropSurroundings(bridged)) / discArea(2200)).toBeCloseTo(1, 1);
  });

  it('takes nothing as small as a firing-pin impression for a primer, nor a field without a gap', () => {
    expect(dropSurroundings(head(1200))).toBeNull();
    expect(dropSurroundings(gridSurface(size, size, () => 0, { x: SPACING, y: SPACING }))).toBeNull();
  });
});

const RAW = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'data', 'fadul-raw', 'scans');
const LIMITS = { maxPixels: 64_000_000, maxInflatedBytes: 2 ** 30 };

describe.skipIf(!existsSync(RAW))('on unmasked scans of a real slide (../shared/data/fadul-raw)', () => {
  it.each(['fadul-1-1-raw.x3p', 'fadul-1-2-raw.x3p'])(
    'finds the face around the hole of %s',
    async (file) => {
      const { file: x3p } = await readX3p(await readFile(join(RAW, file)), LIMITS);
      const scan = resampleArea(x3pToSurface(x3p).surface, SPACING);
      const mask = find(scan);
      // The masks that came with the published scans of this slide hold 3.2 and 3.5 mm², edges left out generously.
      const squareMillimetres = (countValid({ ...scan, mask }) * SPACING ** 2) / 1e6;
      expect(squareMillimetres).toBeGreaterThan(3);
      expect(squareMillimetres).toBeLessThan(6);
      const middle = Math.floor(scan.height / 2) * scan.width + Math.floor(scan.width / 2);
      for (const step of [0, 20, -20, 20 * scan.width, -20 * scan.width]) expect(mask[middle + step]).toBe(0);
    },
  );
});
