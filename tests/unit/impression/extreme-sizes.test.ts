import { expect, it } from 'vitest';
import { compareImpressions } from '../../../engine/impression/compare-impressions.ts';
import { IMPRESSION_PARAMETERS } from '../../../engine/impression/parameters.ts';
import { STEPS_PER_RMS, UNMEASURED } from '../../../engine/impression/prepared-impression.ts';
import type { PreparedImpression } from '../../../engine/impression/prepared-impression.ts';
import { makeReady } from '../../../engine/impression/ready-impression.ts';
import { gaussianMean } from '../../../engine/preprocess/gaussian-filter.ts';
import { Random } from '../../../simulator/random/random.ts';
import { compared } from './simulated-marks.ts';

const SIDE = 2000;
const SPACING = IMPRESSION_PARAMETERS.marks.breech_face.spacingUm;

/** A rough sheet of 25 mm, of which marks are cut. */
const sheet = (() => {
  const random = new Random(9, 'sheet');
  const white = Float32Array.from({ length: SIDE * SIDE }, () => random.normal());
  // Smoothed over three points, a normal texture keeps 1 / (2 √π 3) of its spread.
  const scale = STEPS_PER_RMS * 2 * Math.sqrt(Math.PI) * 3;
  const smooth = gaussianMean(white, new Uint8Array(white.length).fill(1), SIDE, SIDE, 3);
  return Int8Array.from(smooth, (value) => Math.max(-126, Math.min(126, Math.round(scale * value))));
})();

function cut(
  left: number,
  width: number,
  height: number,
  isMeasured: (x: number, y: number) => boolean = () => true,
): PreparedImpression {
  const relief = Int8Array.from({ length: width * height }, (_, i) => {
    const [x, y] = [i % width, Math.floor(i / width)];
    return isMeasured(x, y) ? sheet[y * SIDE + left + x] : UNMEASURED;
  });
  return {
    comparable: true,
    mark: 'breech_face',
    modality: 'topography',
    parameters: IMPRESSION_PARAMETERS.version,
    spacingUm: SPACING,
    width,
    height,
    originUm: { x: 0, y: 0 },
    relief,
  };
}

it.each([
  ['24 mm wide, which needs coarser points for the largest plane', cut(0, 1920, 1920), cut(40, 1900, 1900)],
  ['a strip of 25 by 0.45 mm', cut(0, 1960, 36), cut(40, 1960, 36)],
  ['0.75 mm wide', cut(0, 60, 60), cut(4, 60, 60)],
])('marks %s are registered', (_, first, second) => {
  const { transform, congruentCells, usableCells } = compared(makeReady(first), makeReady(second));
  const shift = second.width === 60 ? 4 : 40;
  expect(Math.abs(transform.angleDegrees)).toBeLessThan(0.1);
  expect(transform.dxUm).toBeCloseTo(-shift * SPACING, -1);
  expect(transform.dyUm).toBeCloseTo(0, -1);
  expect(congruentCells).toBe(usableCells);
});

it('points too thinly sown for the search have nothing in common with any mark', () => {
  const thin = makeReady(cut(0, 400, 400, (x, y) => x % 4 === 0 && y % 2 === 0));
  for (const other of [thin, makeReady(cut(0, 400, 400))]) {
    expect(compareImpressions(thin, other)).toMatchObject({ comparable: false, because: 'no-overlap' });
  }
});
