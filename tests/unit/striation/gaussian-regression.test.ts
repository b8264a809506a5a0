import { describe, expect, it } from 'vitest';
import { gaussianRegression, type Line } from '../../../engine/striation/gaussian-regression.ts';

const POINTS = 400;
const line = (height: (i: number) => number, measured: (i: number) => boolean = () => true): Line => ({
  values: Float64Array.from({ length: POINTS }, (_, i) => (measured(i) ? height(i) : 0)),
  valid: Uint8Array.from({ length: POINTS }, (_, i) => (measured(i) ? 1 : 0)),
});

describe('Gaussian regression', () => {
  it('of degree 2 gives a parabola back, to its ends and across a gap', () => {
    const arc = (i: number) => 3 - 0.02 * i + 1e-4 * i * i;
    const { values } = gaussianRegression(
      line(arc, (i) => i < 150 || i > 170),
      20,
      2,
    );
    for (const i of [0, 1, 100, 149, 160, 171, 398, 399]) expect(values[i]).toBeCloseTo(arc(i), 6);
  });

  it('of degree 0 passes half of a wave at the cut-off (ISO 16610-21)', () => {
    const cutoff = 40;
    const sigma = (Math.sqrt(Math.LN2 / 2) / Math.PI) * cutoff;
    const { values } = gaussianRegression(
      line((i) => Math.cos((2 * Math.PI * (i - 200)) / cutoff)),
      sigma,
      0,
    );
    expect(values[200]).toBeCloseTo(0.5, 2);
  });

  it('says nothing where the kernel reaches no measured point', () => {
    const { valid } = gaussianRegression(
      line(
        () => 1,
        (i) => i < 10,
      ),
      5,
      0,
    );
    expect([valid[9], valid[20], valid[200]]).toEqual([1, 1, 0]);
  });
});
