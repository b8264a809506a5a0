import { describe, expect, it } from 'vitest';
import { compareLands } from '../../../engine/striation/compare-lands.ts';
import { prepareLand, type PreparedLand } from '../../../engine/striation/prepare-land.ts';
import { fireBullet } from '../../../simulator/firing/fire-bullet.ts';
import { simulateGun } from '../../../simulator/gun/simulate-gun.ts';
import { prepared } from '../../unit/striation/simulated-lands.ts';
import { DISTURBANCES } from './disturb.ts';

const [first, second] = [1, 2].map((firing) => fireBullet(simulateGun(11), firing));
const strangers = fireBullet(simulateGun(12, { productionRun: 11 }), 1);
const questioned = first[0];
const mate = second.find(({ landSource }) => landSource === questioned.landSource) ?? second[0];
const others = [...first.slice(1), ...second.filter((land) => land !== mate), ...strangers].map(
  ({ surface }) => prepared(surface),
);
const scoreOf = (a: PreparedLand, b: PreparedLand) => {
  const comparison = compareLands(a, b);
  return comparison.comparable ? comparison.score : 0;
};

describe('a land scores far higher with its mate than with any other land', () => {
  const matePrepared = prepared(mate.surface);

  it.each(Object.keys(DISTURBANCES))('%s', (name) => {
    const disturbed = prepared(DISTURBANCES[name](questioned.surface));
    const score = scoreOf(disturbed, matePrepared);
    // 17 others: the best of them by chance stands near 4.
    expect(score).toBeGreaterThan(1.3 * Math.max(...others.map((other) => scoreOf(disturbed, other))));
    const back = compareLands(matePrepared, disturbed);
    expect(back.comparable && back.score).toBeCloseTo(score, 9);
  });
});

describe('shoulders', () => {
  const whole = prepared(questioned.surface);
  const widthOf = ({ leftShoulder, rightShoulder }: PreparedLand) => rightShoulder.atUm - leftShoulder.atUm;

  it.each(Object.keys(DISTURBANCES).filter((name) => !/shoulder|half of it missing across/.test(name)))(
    '%s stay where they are',
    (name) => {
      expect(
        Math.abs(widthOf(prepared(DISTURBANCES[name](questioned.surface))) - widthOf(whole)),
      ).toBeLessThan(40);
    },
  );
});

describe('the same scan', () => {
  it('is prepared and compared to the same bits', () => {
    const [one, two] = [prepareLand(questioned.surface), prepareLand(questioned.surface)];
    expect(one).toEqual(two);
    if (!one.comparable || !two.comparable) throw new Error('not comparable');
    expect(compareLands(one, prepared(mate.surface))).toEqual(compareLands(two, prepared(mate.surface)));
  });

  it('is compared alike from its stored form', () => {
    const land = prepared(questioned.surface);
    const stored: PreparedLand = structuredClone(land);
    expect(compareLands(stored, prepared(mate.surface))).toEqual(compareLands(land, prepared(mate.surface)));
  });
});
