import type { LocatedCell } from './locate-cells.ts';
import { IMPRESSION_PARAMETERS } from './parameters.ts';
import type { ImpressionScales } from './parameters.ts';
import { place } from './registration.ts';
import type { Registration } from './registration.ts';

/** Rounds of consensus and refit; it settles in two or three. */
const MOST_ROUNDS = 5;

/**
 * Fewer agreeing cells make no consensus. A chance agreement of one place is seen from both marks, so it takes one
 * more than two.
 */
const LEAST_AGREEING = 3;

const { leastCorrelation, toleranceDegrees, angles, highTau } = IMPRESSION_PARAMETERS.cells;

export interface CellDecision {
  /** Of each cell of one direction, whether it is congruent by the original rule. */
  readonly congruent: readonly boolean[];
  /** The same by the High-CMC rule. */
  readonly highCongruent: readonly boolean[];
}

/**
 * Decides which cells are congruent. Original rule (Song 2013): correlation, and place and angle near the
 * consensus. The consensus starts at the registration of the whole marks and is refitted to the cells that agree
 * with it (Procrustes, with everything outside the tolerance left out) until it settles. Two marks lie on each other
 * in one way, so the cells of both directions make one consensus.
 *
 * High-CMC rule (Tong 2015): agreement is counted at every angle of the search; where the counts have one peak, no
 * wider than the tolerance of angles, the cells of the whole peak count, else those of the original rule.
 *
 * @param backward the cells of the second mark looked for in the first
 * @returns consensus: what the congruent cells agree on, from the first mark to the second
 */
export function decideCells(
  forward: readonly LocatedCell[],
  backward: readonly LocatedCell[],
  registration: Registration,
  scales: ImpressionScales,
): { forward: CellDecision; backward: CellDecision; consensus: Registration } {
  const cells = [...forward, ...backward.map(reverse)];
  const { consensus, congruent } = findConsensus(cells, registration, scales);
  const decide = (of: readonly LocatedCell[], original: readonly boolean[]): CellDecision => ({
    congruent: original,
    highCongruent: highRule(of, scales) ?? original,
  });
  return {
    forward: decide(forward, congruent.slice(0, forward.length)),
    backward: decide(backward, congruent.slice(forward.length)),
    consensus,
  };
}

/** What the consensus looks at of a cell. */
type Met = Pick<LocatedCell, 'at' | 'found' | 'angleDegrees' | 'correlation'>;

/** The same meeting seen from the other mark. */
function reverse({ at, found, angleDegrees, correlation }: LocatedCell): Met {
  return { at: found, found: at, angleDegrees: -angleDegrees, correlation };
}

function findConsensus(cells: readonly Met[], start: Registration, scales: ImpressionScales) {
  let consensus = start;
  let congruent = cells.map((cell) => isCongruent(cell, start, scales));
  let count = congruent.filter(Boolean).length;
  if (count < LEAST_AGREEING) return { consensus, congruent: cells.map(() => false) };
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const refitted = fitRegistration(cells.filter((_, i) => congruent[i]));
    const agreeing = cells.map((cell) => isCongruent(cell, refitted, scales));
    const now = agreeing.filter(Boolean).length;
    if (now < count) break;
    const settled = now === count;
    [consensus, congruent, count] = [refitted, agreeing, now];
    if (settled) break;
  }
  return { consensus, congruent };
}

function isCongruent(cell: Met, registration: Registration, { toleranceUm }: ImpressionScales): boolean {
  if (cell.correlation < leastCorrelation) return false;
  const turn = cell.angleDegrees - registration.angleDegrees;
  if (Math.abs(turn - 360 * Math.round(turn / 360)) > toleranceDegrees) return false;
  return isNear(place(registration, cell.at), cell.found, toleranceUm);
}

function isNear(a: Met['at'], b: Met['at'], tolerance: number): boolean {
  return Math.abs(a.x - b.x) <= tolerance && Math.abs(a.y - b.y) <= tolerance;
}

/** The turn and shift that bring the cells' places nearest to where they were found, in least squares. */
function fitRegistration(cells: readonly Met[]): Registration {
  const mean = (of: (cell: Met) => number) => cells.reduce((sum, cell) => sum + of(cell), 0) / cells.length;
  const from = { x: mean(({ at }) => at.x), y: mean(({ at }) => at.y) };
  const to = { x: mean(({ found }) => found.x), y: mean(({ found }) => found.y) };
  let [dot, cross] = [0, 0];
  for (const { at, found } of cells) {
    const [u, v] = [at.x - from.x, at.y - from.y];
    const [s, t] = [found.x - to.x, found.y - to.y];
    dot += u * s + v * t;
    cross += u * t - v * s;
  }
  return { angleDegrees: (Math.atan2(cross, dot) * 180) / Math.PI, from, to };
}

/** Null where the counts have no single peak. */
function highRule(cells: readonly LocatedCell[], { toleranceUm }: ImpressionScales): boolean[] | null {
  const atAngles = angles.map((_, k) =>
    cells.map(({ byAngle }) => {
      const there = byAngle[k];
      return (
        there !== null &&
        there.correlation >= leastCorrelation &&
        isNear(there.expected, there.found, toleranceUm)
      );
    }),
  );
  const counts = atAngles.map((agreeing) => agreeing.filter(Boolean).length);
  const highest = Math.max(...counts);
  if (2 * highest < LEAST_AGREEING) return null;
  const inPeak = angles.filter((_, k) => counts[k] >= highest - highTau);
  if (Math.max(...inPeak) - Math.min(...inPeak) > 2 * toleranceDegrees) return null;
  const peak = atAngles.filter((_, k) => counts[k] >= highest - highTau);
  return cells.map((_, i) => peak.some((agreeing) => agreeing[i]));
}
