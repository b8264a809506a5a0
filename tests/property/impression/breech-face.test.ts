import { describe, expect, it } from 'vitest';
import { breechFace, compared, ready } from '../../unit/impression/simulated-marks.ts';
import { DISTURBANCES } from './disturb.ts';
import { errorOf, poseOf } from './truth.ts';

/** NIST and NFI call six congruent cells enough; other guns are published to reach two. */
const ENOUGH = 6;
const BY_CHANCE = 2;

const [first, second] = [breechFace(31, 0, 1), breechFace(31, 0, 2)];
const gallery = ready(first.surface);
const neighbours = [1, 2, 3].map((serial) => ready(breechFace(31, serial, 1).surface));

describe('a breech face is found in its mate, and not in those of the next guns', () => {
  it.each(Object.keys(DISTURBANCES))('%s', (name) => {
    const { surface, pose } = DISTURBANCES[name](second.surface, poseOf(second));
    const questioned = ready(surface);
    const found = compared(gallery, questioned);
    expect(found.congruentCells).toBeGreaterThanOrEqual(ENOUGH);
    expect(found.congruentCells / found.usableCells).toBeGreaterThan(0.7);
    const error = errorOf(found, poseOf(first), pose);
    expect(error.degrees).toBeLessThan(0.3);
    expect(error.um).toBeLessThan(12);
    for (const neighbour of neighbours) {
      const other = compared(neighbour, questioned);
      expect(other.congruentCells).toBeLessThanOrEqual(BY_CHANCE);
      expect(other.score).toBeLessThan(found.score / 2);
    }
  });
});

describe('a comparison', () => {
  const questioned = ready(second.surface);

  it.each([
    ['of a mate', gallery],
    ['of another gun', neighbours[0]],
  ])('%s is the same from both sides', (_, other) => {
    const [there, back] = [compared(other, questioned), compared(questioned, other)];
    expect(back.score).toBe(there.score);
    expect(back.congruentCells).toBe(there.congruentCells);
    expect(back.cells).toEqual(there.reverseCells);
    const { angleDegrees, dxUm, dyUm } = there.transform;
    const [cos, sin] = [Math.cos((angleDegrees * Math.PI) / 180), Math.sin((angleDegrees * Math.PI) / 180)];
    // A point there and back again is where it was.
    const { transform } = back;
    expect(transform.angleDegrees).toBeCloseTo(-angleDegrees, 9);
    expect(cos * transform.dxUm - sin * transform.dyUm + dxUm).toBeCloseTo(0, 6);
    expect(sin * transform.dxUm + cos * transform.dyUm + dyUm).toBeCloseTo(0, 6);
  });

  it('is the same to the last bit when repeated from the scans, and from what is stored', () => {
    const once = compared(gallery, questioned);
    expect(compared(ready(first.surface), ready(second.surface))).toEqual(once);
    const stored = [gallery, questioned].map(({ prepared }) => structuredClone(prepared));
    expect(stored).toEqual([gallery.prepared, questioned.prepared]);
  });

  it.each([0, 180])('finds the same with a hint that is off by %s°', (off) => {
    const whole = compared(gallery, questioned);
    const hinted = compared(gallery, questioned, whole.transform.angleDegrees + off);
    expect(hinted).toEqual(whole);
  });

  it.each([45, 90, Number.NaN])('finds the same with a hint that is wrong by %s°', (off) => {
    const whole = compared(gallery, questioned);
    expect(compared(gallery, questioned, whole.transform.angleDegrees + off)).toEqual(whole);
  });
});
