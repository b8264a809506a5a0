import { describe, expect, it } from 'vitest';
import { impressFiringPin } from '../../../simulator/firing/impress-firing-pin.ts';
import { photograph } from '../../../simulator/scanner/photograph.ts';
import { breechFace, compared, gunOfRun, ready } from '../../unit/impression/simulated-marks.ts';
import { errorOf, poseOf } from './truth.ts';

describe('firing pins', () => {
  it.each([41, 42])('of run %s are found in their mates at any turn, and not in the next guns', (run) => {
    const [first, second] = [1, 2].map((firing) => impressFiringPin(gunOfRun(run, 0), firing));
    const questioned = ready(second.surface, 'firing_pin');
    const found = compared(ready(first.surface, 'firing_pin'), questioned);
    expect(found.congruentCells).toBeGreaterThanOrEqual(6);
    const error = errorOf(found, poseOf(first), poseOf(second));
    expect(error.degrees).toBeLessThan(0.3);
    expect(error.um).toBeLessThan(5);
    for (const serial of [1, 2]) {
      const other = ready(impressFiringPin(gunOfRun(run, serial), 1).surface, 'firing_pin');
      expect(compared(other, questioned).congruentCells).toBeLessThanOrEqual(2);
    }
  });
});

describe('a picture', () => {
  it('under a lamp that nobody knows is most like the topography of its own gun', () => {
    const picture = photograph(breechFace(51, 0, 1, 180).surface, {
      lightAzimuthDegrees: 70,
      pixelSizeUm: 6.25,
    });
    const questioned = ready(picture);
    const mate = ready(breechFace(51, 0, 2, 180).surface);
    const scored = compared(mate, questioned);
    const others = [1, 2].map((serial) => compared(ready(breechFace(51, serial, 1).surface), questioned));
    expect(scored.score).toBeGreaterThan(2 * Math.max(...others.map(({ score }) => score)));
    expect(compared(questioned, mate).score).toBe(scored.score);
  });
});
