import { describe, expect, it } from 'vitest';
import { notComparable } from '../../../engine/not-comparable.ts';
import { compareBullets, type NumberedLand } from '../../../engine/striation/compare-bullets.ts';
import { compareLands } from '../../../engine/striation/compare-lands.ts';
import { layOver } from '../../../engine/striation/lay-over.ts';
import { landOver, landPhases } from '../../../engine/striation/land-phases.ts';
import type { PreparedLand } from '../../../engine/striation/prepared-land.ts';
import { firedBullet, type SimulatedLand } from './simulated-lands.ts';

/** Two bullets of one barrel, and one of the barrel made next with the same rifling tool. */
const [first, second, stranger] = [firedBullet(1, 1, 9), firedBullet(1, 2, 9), firedBullet(2, 1, 9)];

function compared(a: readonly NumberedLand[], b: readonly NumberedLand[]) {
  const result = compareBullets(a, b);
  if (!result.comparable) throw new Error(result.detail);
  return result;
}

/** Whether the best phase lays lands over each other that one land of the barrel cut. */
function laysTrueLands(a: readonly SimulatedLand[], b: readonly SimulatedLand[]): boolean {
  const { best, lands } = compared(a, b);
  return a.every(({ land, source }) => {
    const over = b.find((other) => other.land === landOver(land, best, lands));
    return over === undefined || over.source === source;
  });
}

const reversed = ({ profile, ...land }: PreparedLand): PreparedLand => ({
  ...land,
  profile: { ...profile, heights: profile.heights.toReversed(), valid: profile.valid.toReversed() },
});

describe('lands', () => {
  const mate = second.find(({ source }) => source === first[0].source) ?? second[0];
  const comparison = compareLands(first[0].prepared, mate.prepared);
  if (!comparison.comparable) throw new Error(comparison.detail);

  it('of one barrel land stand far above chance, every other pair near it', () => {
    const scores = first.flatMap((a) =>
      [...second, ...stranger].map((b) => {
        const pair = compareLands(a.prepared, b.prepared);
        return { score: pair.comparable ? pair.score : 0, same: a.source === b.source };
      }),
    );
    const same = scores.filter((pair) => pair.same).map(({ score }) => score);
    const different = scores.filter((pair) => !pair.same).map(({ score }) => score);
    expect(same).toHaveLength(6);
    expect(Math.min(...same)).toBeGreaterThan(1.5 * Math.max(...different));
  });

  it('compare alike whichever comes first', () => {
    const back = compareLands(mate.prepared, first[0].prepared);
    if (!back.comparable) throw new Error(back.detail);
    expect(back.score).toBeCloseTo(comparison.score, 9);
    expect(back.lagUm).toBeCloseTo(-comparison.lagUm / comparison.stretch, 6);
    expect(back.stretch).toBeCloseTo(1 / comparison.stretch, 9);
    expect(back.distanceUm).toBeCloseTo(comparison.distanceUm, 9);
    expect(back.matchingStriae).toBe(comparison.matchingStriae);
    expect(back.consecutiveMatchingStriae).toBe(comparison.consecutiveMatchingStriae);
  });

  it('compare perfectly with themselves', () => {
    const own = compareLands(first[0].prepared, first[0].prepared);
    expect(own).toMatchObject({ lagUm: 0, stretch: 1, reversed: false, distanceUm: 0, mismatchingStriae: 0 });
    expect(own.comparable && own.correlation).toBeCloseTo(1, 9);
  });

  it('can be drawn over each other from the stored profiles, lag and stretch', () => {
    const { a, b } = layOver(first[0].prepared.profile, mate.prepared.profile, comparison);
    const both = a.values.map((z, i) => z * b.values[i]).reduce((sum, product) => sum + product, 0);
    const power = (line: Float64Array) => line.reduce((sum, z) => sum + z * z, 0);
    expect(both / Math.sqrt(power(a.values) * power(b.values))).toBeGreaterThan(0.9 * comparison.correlation);
  });

  it('of profiles that cannot overlap are not compared', () => {
    const { profile } = mate.prepared;
    const gaps = { ...profile, valid: profile.valid.map((flag, i) => (i % 8 === 0 ? flag : 0)) };
    const damaged = { ...mate.prepared, profile: gaps };
    expect(compareLands(first[0].prepared, damaged)).toMatchObject({
      comparable: false,
      because: 'no-overlap',
    });
  });
});

describe('bullets', () => {
  it('of one barrel are compared in the phase that they were fired in', () => {
    const result = compared(first, second);
    expect(laysTrueLands(first, second)).toBe(true);
    expect(result.phases).toHaveLength(18);
    expect(result.landPairs).toHaveLength(36);
    expect(result.best.pairs).toBe(6);
    expect(result.lead).toBeGreaterThan(3);
    const other = compared(first, stranger);
    expect(other.score).toBeLessThan(0.6 * result.score);
    expect(other.lead).toBeLessThan(1);
  });

  it('compare alike whichever comes first', () => {
    expect(compared(second, first).score).toBeCloseTo(compared(first, second).score, 9);
    expect(compared(second, first).lead).toBeCloseTo(compared(first, second).lead ?? -1, 9);
  });

  it('may lack lands, and have damaged ones', () => {
    const damaged = notComparable('no-stable-striae', 'A dent.');
    const some = first.filter(({ land }) => land !== 2 && land !== 5);
    const others = second.map((land) => (land.land === 3 ? { ...land, prepared: damaged } : land));
    expect(laysTrueLands(some, second)).toBe(true);
    const result = compared(some, others);
    expect(result.lead).toBeGreaterThan(3);
    expect(
      result.landPairs.filter(({ b }) => b === 3).every(({ comparison }) => !comparison.comparable),
    ).toBe(true);
    expect(compareBullets(first, [{ land: 1, prepared: damaged }])).toMatchObject({
      comparable: false,
      because: 'no-overlap',
    });
    expect(compareBullets([], second).comparable).toBe(false);
  });

  it('may have one land scanned: the phase is then the land that it lies over', () => {
    const result = compared(first, second.slice(0, 1));
    const over = first.find(({ land }) => landOver(land, result.best, 6) === second[0].land);
    expect(over?.source).toBe(second[0].source);
    expect(result.best.pairs).toBe(1);
  });

  it('may have been scanned upside down, and counted the other way round', () => {
    const upsideDown = second.map((land) => ({ ...land, prepared: reversed(land.prepared) }));
    const backwards = upsideDown.map((land) => ({ ...land, land: 7 - land.land }));
    expect(laysTrueLands(first, upsideDown)).toBe(true);
    expect(compared(first, upsideDown).best).toMatchObject({ reversed: true, backwards: false });
    expect(laysTrueLands(first, backwards)).toBe(true);
    expect(compared(first, backwards).best).toMatchObject({ reversed: true, backwards: true });
  });
});

describe('phases', () => {
  it('lay every land over every other, in order and backwards', () => {
    const phases = landPhases(6);
    expect(phases.map((phase) => landOver(2, phase, 6))).toEqual([
      2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6, 1, 6, 1, 2, 3, 4, 5,
    ]);
    for (const phase of phases)
      expect(new Set([1, 2, 3, 4, 5, 6].map((land) => landOver(land, phase, 6))).size).toBe(6);
  });
});
