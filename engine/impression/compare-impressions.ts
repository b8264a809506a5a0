import { notComparable } from '../not-comparable.ts';
import type { NotComparable } from '../not-comparable.ts';
import type { TraceSink } from '../trace.ts';
import { registerCoarsely } from './coarse-registration.ts';
import type { Window } from './common-points.ts';
import { describeComparison } from './describe-comparison.ts';
import type { ImpressionComparison } from './impression-comparison.ts';
import { judgeRegistration } from './judge-registration.ts';
import type { JudgedRegistration } from './judge-registration.ts';
import type { Level } from './level.ts';
import { lightRelief } from './light-relief.ts';
import { IMPRESSION_PARAMETERS } from './parameters.ts';
import type { ImpressionScales } from './parameters.ts';
import { makeReady } from './ready-impression.ts';
import type { ReadyImpression } from './ready-impression.ts';
import { refineRegistration } from './refine-registration.ts';
import type { Refined } from './refine-registration.ts';
import type { Registration } from './registration.ts';

export type { ComparedCell, ImpressionComparison } from './impression-comparison.ts';

const { enoughCells, judged: MOST_JUDGED, lamps } = IMPRESSION_PARAMETERS.registration;

/**
 * Compares two impressed marks: registration over all shifts and rotations, coarse to fine, then congruent matching
 * cells in both directions (Song 2013, Tong 2015; scales after NFI Scratch). The best registration is the one with
 * the highest score.
 *
 * A topography meets a picture as it would look under a lamp, whose direction is tried all around.
 *
 * @param hintDegrees the angle of the registration, from the first mark to the second, where a search knows it up to
 *   180°; tried first, and kept where it shows enough congruent cells
 */
export function compareImpressions(
  a: ReadyImpression,
  b: ReadyImpression,
  hintDegrees?: number,
  trace?: TraceSink,
): ImpressionComparison | NotComparable {
  const scales = IMPRESSION_PARAMETERS.marks[a.prepared.mark];
  if (scales === undefined || a.prepared.mark !== b.prepared.mark) {
    return notComparable('unlike-marks', `A ${a.prepared.mark} and a ${b.prepared.mark} are not compared.`);
  }
  if (a.prepared.modality !== b.prepared.modality) return compareLit(a, b, trace);
  const hinted = hintDegrees === undefined ? null : bestRegistration(a, b, scales, hintDegrees, trace);
  const best =
    hinted !== null && hinted.congruentCells >= enoughCells
      ? hinted
      : bestRegistration(a, b, scales, undefined, trace);
  return best === null ? NO_OVERLAP : describeComparison(a, b, best);
}

const NO_OVERLAP = notComparable(
  'no-overlap',
  'At no angle and shift do the measured parts of the two marks meet enough.',
);

/** The best under any lamp; the lamp of a picture is rarely known. */
function compareLit(
  a: ReadyImpression,
  b: ReadyImpression,
  trace?: TraceSink,
): ReturnType<typeof compareImpressions> {
  const light = (ready: ReadyImpression, lamp: number) =>
    ready.prepared.modality === 'topography' ? makeReady(lightRelief(ready.prepared, lamp)) : ready;
  let best: ReturnType<typeof compareImpressions> = NO_OVERLAP;
  for (let i = 0; i < lamps; i++) {
    const lamp = (360 * i) / lamps;
    trace?.('lamp', () => lamp);
    const lit = compareImpressions(light(a, lamp), light(b, lamp), undefined, trace);
    if (lit.comparable && (!best.comparable || lit.score > best.score)) best = lit;
  }
  return best;
}

/** The best of the registrations that the coarse search finds; null when there is none. */
function bestRegistration(
  a: ReadyImpression,
  b: ReadyImpression,
  scales: ImpressionScales,
  hintDegrees: number | undefined,
  trace: TraceSink | undefined,
): JudgedRegistration | null {
  const coarse = registerCoarsely(a, b, hintDegrees);
  trace?.('coarse-registrations', () => coarse);
  const refined = coarse
    .map((registration) => refine(a, b, registration))
    .filter((registration) => registration !== null)
    .sort((p, q) => q.correlation - p.correlation);
  trace?.('registrations', () => refined);
  let best: JudgedRegistration | null = null;
  for (const registered of refined.slice(0, MOST_JUDGED)) {
    const judged = judgeRegistration(a, b, scales, registered);
    trace?.('cells', () => judged);
    if (best === null || judged.score > best.score) best = judged;
    if (judged.congruentCells >= enoughCells) break;
  }
  return best;
}

function refine(a: ReadyImpression, b: ReadyImpression, start: Registration): Refined | null {
  const coarse = refineRegistration(a.pyramid.coarse, b.pyramid.coarse, start, whole(a.pyramid.coarse));
  if (coarse === null) return null;
  const { middle } = a.pyramid;
  return refineRegistration(middle, b.pyramid.middle, coarse.registration, whole(middle));
}

function whole({ width, height }: Level): Window {
  return { left: 0, top: 0, right: width, bottom: height };
}
