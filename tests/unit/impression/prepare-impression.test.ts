import { describe, expect, it } from 'vitest';
import { compareImpressions } from '../../../engine/impression/compare-impressions.ts';
import { IMPRESSION_PARAMETERS } from '../../../engine/impression/parameters.ts';
import { prepareImpression } from '../../../engine/impression/prepare-impression.ts';
import { STEPS_PER_RMS, UNMEASURED } from '../../../engine/impression/prepared-impression.ts';
import { GridTooLarge } from '../../../engine/preprocess/grid-limit.ts';
import type { Surface } from '../../../engine/surface/surface.ts';
import { Random } from '../../../simulator/random/random.ts';
import { prepared, ready } from './simulated-marks.ts';

/** A square scan with a value for every point; undefined is unmeasured. 3 mm at 12.5 µm unless told otherwise. */
function scan(
  value: (i: number) => number | undefined,
  size: { readonly side?: number; readonly height?: number; readonly spacing?: number } = {},
): Surface {
  const { side = 240, spacing = 12.5 } = size;
  const { height = side } = size;
  const points = Array.from({ length: side * height }, (_, i) => value(i));
  return {
    modality: 'topography',
    width: side,
    height,
    spacing: { x: spacing, y: spacing },
    values: Float32Array.from(points, (point) => point ?? 0),
    mask: Uint8Array.from(points, (point) => (point === undefined ? 0 : 1)),
  };
}

function rough(seed = 1) {
  const random = new Random(seed, 'rough');
  return () => random.normal();
}

const because = (surface: Surface, mark = 'breech_face') => {
  const answer = prepareImpression(surface, mark);
  return answer.comparable ? 'comparable' : answer.because;
};

describe('a surface that cannot be compared gets the reason', () => {
  it.each<[string, string, Surface]>([
    ['nothing measured', 'nothing-measured', scan(() => undefined)],
    ['not-a-number only', 'nothing-measured', scan(() => Number.NaN)],
    ['infinity only', 'nothing-measured', scan(() => Infinity)],
    ['one value', 'flat', scan(() => 3)],
    ['a tilted plane', 'flat', scan((i) => 0.001 * (i % 240) + 0.002 * Math.floor(i / 240))],
    ['a sphere', 'flat', scan((i) => 1e-5 * ((i % 240) - 100) ** 2 + 1e-5 * (Math.floor(i / 240) - 90) ** 2)],
    ['0.4 mm wide', 'too-small', scan(rough(), { side: 32 })],
    ['one row', 'too-small', scan(rough(), { side: 240, height: 1 })],
    ['one measured row', 'too-few-points', scan((i) => (i < 240 ? i % 7 : undefined))],
    [
      'a measured strip of 0.25 mm',
      'too-small',
      scan((i) => (i < 400 * 20 ? rough(i)() : undefined), { side: 400 }),
    ],
    ['a few measured points', 'too-few-points', scan((i) => (i % 97 === 0 ? i % 7 : undefined))],
    ['points 60 µm apart', 'too-coarse', scan(rough(), { spacing: 60 })],
    ['points no distance apart', 'too-coarse', scan(rough(), { spacing: 0 })],
    ['points no number apart', 'too-coarse', scan(rough(), { spacing: Number.NaN })],
  ])('%s: %s', (_, reason, surface) => {
    expect(because(surface)).toBe(reason);
  });

  it('a mark that is no impression: unlike-marks', () => {
    expect(because(scan(rough()), 'land')).toBe('unlike-marks');
  });

  it('60 mm wide is refused before anything of that size is made', () => {
    expect(() => because(scan(() => 1, { side: 1200, spacing: 50 }))).toThrow(GridTooLarge);
  });
});

describe('a prepared relief', () => {
  it('is the same with NaN and infinite points as with unmeasured ones', () => {
    const values = Array.from({ length: 240 * 240 }, rough());
    const bad = [Number.NaN, Infinity, -Infinity];
    const lost = scan((i) => (i % 11 === 0 ? undefined : values[i]));
    const odd = scan((i) => (i % 11 === 0 ? bad[i % 3] : values[i]));
    expect(prepared(odd)).toEqual(prepared(lost));
  });

  it('has unit spread in its steps, is clipped, and marks what was not measured', () => {
    const { relief } = prepared(scan((i) => (i % 240 < 20 ? undefined : i === 30_000 ? 500 : rough(i)())));
    const measured = relief.filter((value) => value !== UNMEASURED);
    expect(measured.length).toBe(220 * 240);
    const most = IMPRESSION_PARAMETERS.clipRms * STEPS_PER_RMS;
    expect(Math.max(...measured)).toBe(most);
    expect(Math.min(...measured)).toBeGreaterThanOrEqual(-most);
    const { relief: plain } = prepared(scan(rough()));
    const rms = Math.sqrt(plain.reduce((sum, value) => sum + value * value, 0) / plain.length);
    // Clipping three in a thousand of a normal texture takes 0.7 % of its spread.
    expect(rms / STEPS_PER_RMS).toBeGreaterThan(0.98);
    expect(rms / STEPS_PER_RMS).toBeLessThanOrEqual(1.001);
  });

  it('knows where it lies in the scan', () => {
    const { originUm, width, height } = prepared(
      scan((i) => (i % 240 >= 30 && i >= 240 * 50 ? rough(i)() : undefined)),
    );
    expect(originUm).toEqual({ x: 375, y: 625 });
    expect([width, height]).toEqual([210, 190]);
  });
});

describe('marks that cannot be compared with each other', () => {
  it('are of unlike kinds', () => {
    const surface = scan(rough());
    expect(compareImpressions(ready(surface), ready(surface, 'firing_pin'))).toMatchObject({
      comparable: false,
      because: 'unlike-marks',
    });
  });

  it('never meet enough: a long strip and a square of the same area', () => {
    const strip = scan(rough(2), { side: 560, height: 40 });
    const frame = scan((i) => {
      const [x, y] = [i % 240, Math.floor(i / 240)];
      return Math.min(x, y, 239 - x, 239 - y) < 38 ? rough(i)() : undefined;
    });
    const answer = compareImpressions(ready(strip), ready(frame));
    expect(answer).toMatchObject({ comparable: false, because: 'no-overlap' });
  });
});
