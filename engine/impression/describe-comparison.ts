import type { ComparedCell, ImpressionComparison } from './impression-comparison.ts';
import { congruentCorrelation, countOf } from './judge-registration.ts';
import type { JudgedRegistration } from './judge-registration.ts';
import type { Point } from './registration.ts';
import type { ReadyImpression } from './ready-impression.ts';
import { place } from './registration.ts';

/** A judged registration in the coordinates of the two scans, as it is told and kept. */
export function describeComparison(
  a: ReadyImpression,
  b: ReadyImpression,
  judged: JudgedRegistration,
): ImpressionComparison {
  const { registered, consensus, overlapUm2, forward, backward, congruentCells, score } = judged;
  const fewer =
    countOf(forward.decision.congruent) <= countOf(backward.decision.congruent) ? forward : backward;
  const [originA, originB] = [a.prepared.originUm, b.prepared.originUm];
  const corner = place(consensus, { x: -originA.x, y: -originA.y });
  return {
    comparable: true,
    score,
    congruentCells,
    highCongruentCells: Math.min(
      countOf(forward.decision.highCongruent),
      countOf(backward.decision.highCongruent),
    ),
    usableCells: fewer.cells.length,
    congruentCorrelation: congruentCorrelation(a, b, judged),
    globalCorrelation: registered.correlation,
    overlapUm2,
    transform: {
      angleDegrees: consensus.angleDegrees,
      dxUm: corner.x + originB.x,
      dyUm: corner.y + originB.y,
    },
    cells: toScan(forward, originA, originB),
    reverseCells: toScan(backward, originB, originA),
  };
}

function toScan(
  { cells, decision }: JudgedRegistration['forward'],
  own: Point,
  other: Point,
): ComparedCell[] {
  return cells.map(({ at, found, angleDegrees, correlation }, i) => ({
    at: { x: at.x + own.x, y: at.y + own.y },
    found: { x: found.x + other.x, y: found.y + other.y },
    angleDegrees,
    correlation,
    congruent: decision.congruent[i],
  }));
}
