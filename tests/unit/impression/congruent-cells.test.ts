import { describe, expect, it } from 'vitest';
import { decideCells } from '../../../engine/impression/congruent-cells.ts';
import type { LocatedCell } from '../../../engine/impression/locate-cells.ts';
import { IMPRESSION_PARAMETERS } from '../../../engine/impression/parameters.ts';
import { invert, place } from '../../../engine/impression/registration.ts';
import type { Point, Registration } from '../../../engine/impression/registration.ts';

const scales = IMPRESSION_PARAMETERS.marks.breech_face;
const { angles } = IMPRESSION_PARAMETERS.cells;

const registration: Registration = { angleDegrees: 30, from: { x: 1000, y: 1000 }, to: { x: 1500, y: 900 } };

interface Deviation {
  readonly x?: number;
  readonly y?: number;
  readonly degrees?: number;
  readonly correlation?: number;
  /** Angles of the search at which the cell is found where it is expected. */
  readonly at?: readonly number[];
}

/** A cell that is found where the registration puts it, but for what is said. */
function cell(at: Point, under: Registration, deviation: Deviation = {}): LocatedCell {
  const { x = 0, y = 0, degrees = 0, correlation = 0.9, at: agreeing = [0] } = deviation;
  const expected = place(under, at);
  return {
    window: { left: 0, top: 0, right: 1, bottom: 1 },
    at,
    found: { x: expected.x + x, y: expected.y + y },
    angleDegrees: under.angleDegrees + degrees,
    correlation,
    byAngle: angles.map((angle) => ({
      expected,
      found: agreeing.includes(angle) ? expected : { x: expected.x + 500, y: expected.y },
      correlation: 0.9,
    })),
  };
}

const grid: Point[] = [0, 1, 2].flatMap((row) =>
  [0, 1, 2].map((column) => ({ x: 550 + 450 * column, y: 550 + 450 * row })),
);

/** Nine cells seen from both marks, with the same deviations. */
function decide(deviations: Readonly<Record<number, Deviation>>, backwardToo = true) {
  const back = invert(registration);
  const forward = grid.map((at, i) => cell(at, registration, deviations[i]));
  const backward = grid.map((at, i) => cell(place(registration, at), back, backwardToo ? deviations[i] : {}));
  const decision = decideCells(forward, backward, registration, scales);
  const count = (flags: readonly boolean[]) => flags.filter(Boolean).length;
  return {
    ...decision,
    original: [count(decision.forward.congruent), count(decision.backward.congruent)],
    high: [count(decision.forward.highCongruent), count(decision.backward.highCongruent)],
  };
}

describe('the original rule', () => {
  it('counts all nine cells where all agree', () => {
    expect(decide({}).original).toEqual([9, 9]);
  });

  // Tolerances: 60 µm in x and in y, 6°, correlation 0.6.
  it.each<[string, Deviation, number]>([
    ['off in x', { x: 75 }, 8],
    ['off in y', { y: -75 }, 8],
    ['within tolerance', { x: 40, y: -20 }, 9],
    ['turned too far', { degrees: 6.5 }, 8],
    ['turned within tolerance', { degrees: -5 }, 9],
    ['too weak', { correlation: 0.59 }, 8],
    ['just strong enough', { correlation: 0.6 }, 9],
  ])('leaves out a cell that is %s', (_, deviation, expected) => {
    expect(decide({ 4: deviation }).original).toEqual([expected, expected]);
  });

  it('takes angles around the circle: 359° is near 1°', () => {
    expect(decide({ 0: { degrees: 359 }, 1: { degrees: -361 } }).original).toEqual([9, 9]);
  });

  it('finds the consensus although the registration was off, and reports it', () => {
    // All cells agree on a place 50 µm further; a start 50 µm off still reaches them.
    const shift = Object.fromEntries(grid.map((_, i) => [i, { x: 50 }]));
    const forward = grid.map((at, i) => cell(at, registration, shift[i]));
    const { consensus } = decideCells(forward, [], registration, scales);
    const [at, moved] = [place(consensus, grid[0]), place(registration, grid[0])];
    expect(at.x - moved.x).toBeCloseTo(50, 6);
    expect(at.y - moved.y).toBeCloseTo(0, 6);
    expect(consensus.angleDegrees).toBeCloseTo(30, 6);
  });

  it('fits turn and shift to the cells: those of a mark turned by 2° more are found at 32°', () => {
    const truth: Registration = { ...registration, angleDegrees: 32, to: { x: 1510, y: 895 } };
    const { consensus } = decideCells(
      grid.map((at) => cell(at, truth)),
      [],
      registration,
      scales,
    );
    expect(consensus.angleDegrees).toBeCloseTo(32, 6);
    expect(place(consensus, grid[8]).x).toBeCloseTo(place(truth, grid[8]).x, 6);
  });

  it('finds no consensus in two meetings, and does in three', () => {
    const off = { correlation: 0 };
    const but = (...kept: number[]) =>
      Object.fromEntries(grid.map((_, i) => [i, kept.includes(i) ? {} : off]));
    expect(decide(but(4)).original).toEqual([0, 0]);
    expect(decide(but(0, 8)).original).toEqual([2, 2]);
  });

  it('counts nothing where there is no cell', () => {
    const { forward, backward, consensus } = decideCells([], [], registration, scales);
    expect([forward.congruent, forward.highCongruent, backward.congruent]).toEqual([[], [], []]);
    expect(consensus).toEqual(registration);
  });
});

describe('the High-CMC rule', () => {
  it('counts the cells of the whole peak, also those that the original rule leaves out', () => {
    // Cell 4 correlates best elsewhere, but at 3° agrees as well: there all nine do, at 0° eight.
    const both = Object.fromEntries(grid.map((_, i) => [i, { at: i === 4 ? [3] : [0, 3] }]));
    const decided = decide({ ...both, 4: { x: 150, at: [3] } });
    expect(decided.original).toEqual([8, 8]);
    expect(decided.high).toEqual([9, 9]);
  });

  it('falls back on the original rule where the counts have two peaks', () => {
    // Four cells agree at -9° only, four at 9° only, one at 0°.
    const split = Object.fromEntries(grid.map((_, i) => [i, { at: i < 4 ? [-9] : i < 8 ? [9] : [0] }]));
    expect(decide({ ...split, 8: { x: 150, at: [0] } }).high).toEqual([8, 8]);
  });
});
