import { notComparable } from '../not-comparable.ts';
import type { NotComparable } from '../not-comparable.ts';
import type { TraceSink } from '../trace.ts';
import { registerCoarsely } from './coarse-registration.ts';
import { describeComparison } from './describe-comparison.ts';
import { findRegistration } from './find-registration.ts';
import type { ImpressionComparison } from './impression-comparison.ts';
import { lightRelief } from './light-relief.ts';
import { areInOrder, seenFromSecond } from './order-marks.ts';
import { IMPRESSION_PARAMETERS } from './parameters.ts';
import type { ImpressionScales } from './parameters.ts';
import { makeReady } from './ready-impression.ts';
import type { ReadyImpression } from './ready-impression.ts';

export type { ComparedCell, ImpressionComparison } from './impression-comparison.ts';

const { enoughCells, judged, lamps } = IMPRESSION_PARAMETERS.registration;

const NO_OVERLAP = notComparable(
  'no-overlap',
  'At no angle and shift do the measured parts of the two marks meet enough.',
);

/**
 * Compares two impressed marks: registration over all shifts and rotations, coarse to fine, then congruent matching
 * cells in both directions (Song 2013, Tong 2015; scales after NFI Scratch). The best registration is the one with
 * the highest score. The answer is the same whichever comes first; so is the order in which the trace sees the two.
 *
 * A topography meets a picture as it would look under a lamp, whose direction is tried all around.
 *
 * @param hintDegrees the angle of the first mark's points in the second, as `transform` gives it, known up to 180°;
 *   tried first, and kept where it shows enough congruent cells
 */
export function compareImpressions(
  a: ReadyImpression,
  b: ReadyImpression,
  hintDegrees?: number,
  trace?: TraceSink,
): ImpressionComparison | NotComparable {
  const [kind, otherKind] = [a.prepared.mark, b.prepared.mark];
  const scales = IMPRESSION_PARAMETERS.marks[kind];
  if (scales === undefined || kind !== otherKind) {
    return notComparable('unlike-marks', `A ${kind} and a ${otherKind} are not compared.`);
  }
  const hint = hintDegrees !== undefined && Number.isFinite(hintDegrees) ? hintDegrees : undefined;
  if (areInOrder(a, b)) return compareInOrder(a, b, scales, hint, trace);
  const seen = compareInOrder(b, a, scales, hint === undefined ? undefined : -hint, trace);
  return seen.comparable ? seenFromSecond(seen) : seen;
}

function compareInOrder(
  a: ReadyImpression,
  b: ReadyImpression,
  scales: ImpressionScales,
  hint: number | undefined,
  trace: TraceSink | undefined,
): ImpressionComparison | NotComparable {
  if (a.prepared.modality === b.prepared.modality) return compareAlike(a, b, scales, hint, trace);
  let best: ImpressionComparison | NotComparable = NO_OVERLAP;
  for (let i = 0; i < lamps; i++) {
    const lamp = (360 * i) / lamps;
    trace?.('lamp', () => lamp);
    const seen = compareAlike(makeReady(lightRelief(a.prepared, lamp)), b, scales, hint, trace);
    if (seen.comparable && (!best.comparable || seen.score > best.score)) best = seen;
  }
  return best;
}

function compareAlike(
  a: ReadyImpression,
  b: ReadyImpression,
  scales: ImpressionScales,
  hint: number | undefined,
  trace: TraceSink | undefined,
): ImpressionComparison | NotComparable {
  const search = (near: number | undefined, mostJudged: number) =>
    findRegistration(a, b, scales, registerCoarsely(a, b, near), mostJudged, trace);
  // Most candidates of a search are of other guns: a hint is not to cost them as much again as the full circle.
  const hinted = hint === undefined ? null : search(hint, 1);
  const best = hinted !== null && hinted.congruentCells >= enoughCells ? hinted : search(undefined, judged);
  return best === null ? NO_OVERLAP : describeComparison(a, b, best);
}
