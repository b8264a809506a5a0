import { describe, expect, it } from 'vitest';
import { findShoulders } from '../../../engine/striation/find-shoulders.ts';
import { Random } from '../../../simulator/random/random.ts';

const SPACING = 2;
const RADIUS = 4500;

/**
 * A cross-cut of a 9 mm bullet, µm: a land from `left` to `right` on an arc with 0.5 µm of texture, and walls of 60 µm
 * over 60 µm beside it, in a field of 2300 µm.
 */
function crossCut(left: number, right: number, change = (z: number, _x: number) => z) {
  const random = new Random(3, 'cross-cut');
  const values = Float64Array.from({ length: 1150 }, (_, i) => {
    const x = i * SPACING;
    const outside = Math.min(1, Math.max(0, left - x, x - right) / 60);
    const arc = Math.sqrt(RADIUS ** 2 - (x - 1150) ** 2) - RADIUS;
    return change(arc + 60 * outside + 0.5 * random.normal(), x);
  });
  return {
    values: values.map((z) => (Number.isNaN(z) ? 0 : z)),
    valid: Uint8Array.from(values, (z) => (Number.isNaN(z) ? 0 : 1)),
  };
}

function ends(line: ReturnType<typeof crossCut>) {
  const found = findShoulders(line, SPACING);
  if (found === null) throw new Error('no land');
  const { first, last, leftInField, rightInField } = found;
  return { left: first * SPACING, right: last * SPACING, leftInField, rightInField };
}

const near = (at: number, within: number) => (found: number) => Math.abs(found - at) <= within;

describe('shoulders', () => {
  it('are found where the walls begin', () => {
    const found = ends(crossCut(200, 2100));
    expect(found.left).toSatisfy(near(200, 8));
    expect(found.right).toSatisfy(near(2100, 8));
    expect([found.leftInField, found.rightInField]).toEqual([true, true]);
  });

  it('may lie outside the field, one of them or both', () => {
    expect(ends(crossCut(-500, 1500))).toMatchObject({ left: 0, leftInField: false, rightInField: true });
    expect(ends(crossCut(-500, 2800))).toEqual({
      left: 0,
      right: 2298,
      leftInField: false,
      rightInField: false,
    });
  });

  it('are not the edges of dirt on the land or of a gap in it', () => {
    const dirt = (z: number, x: number) =>
      x > 900 && x < 980 ? z + 30 : x > 1400 && x < 1700 ? Number.NaN : z;
    const found = ends(crossCut(200, 2100, dirt));
    expect(found.left).toSatisfy(near(200, 8));
    expect(found.right).toSatisfy(near(2100, 8));
  });

  it('are found on a tilted land, and on one that waves by some µm', () => {
    const bent = (z: number, x: number) => z + 0.1 * x + 2 * Math.sin(x / 150);
    const found = ends(crossCut(300, 2000, bent));
    expect(found.left).toSatisfy(near(300, 25));
    expect(found.right).toSatisfy(near(2000, 25));
  });

  it('are not sought where next to nothing was measured', () => {
    expect(
      findShoulders(
        crossCut(200, 2100, (z, x) => (x < 20 ? z : Number.NaN)),
        SPACING,
      ),
    ).toBeNull();
  });
});
