import type { TraceSink } from '../trace.ts';
import type { Window } from './common-points.ts';
import { judgeRegistration } from './judge-registration.ts';
import type { JudgedRegistration } from './judge-registration.ts';
import type { Level } from './level.ts';
import { IMPRESSION_PARAMETERS } from './parameters.ts';
import type { ImpressionScales } from './parameters.ts';
import type { ReadyImpression } from './ready-impression.ts';
import { refineRegistration } from './refine-registration.ts';
import type { Refined } from './refine-registration.ts';
import type { Registration } from './registration.ts';
import { significance } from './significance.ts';

const { enoughCells } = IMPRESSION_PARAMETERS.registration;

/** How exactly registrations are refined, points: roughly on the coarse ones, only to see which are promising. */
const ROUGHLY = 0.2;
const EXACTLY = 0.02;

/**
 * The best of the registrations that a coarse search found: each is refined on the coarse points, the most significant
 * ones on the middle points too, and up to `mostJudged` of these are judged by their cells. Null when none leaves
 * enough in common.
 */
export function findRegistration(
  a: ReadyImpression,
  b: ReadyImpression,
  scales: ImpressionScales,
  starts: readonly Registration[],
  mostJudged: number,
  trace?: TraceSink,
): JudgedRegistration | null {
  trace?.('coarse-registrations', () => starts);
  const [coarseA, coarseB] = [a.pyramid.coarse, b.pyramid.coarse];
  const significanceOf = ({ correlation, points }: Refined) =>
    significance(correlation, points * coarseA.spacingUm ** 2, scales);
  const refined = starts
    .map((start) => refineRegistration(coarseA, coarseB, start, whole(coarseA), ROUGHLY))
    .filter((registration) => registration !== null)
    .sort((p, q) => significanceOf(q) - significanceOf(p));
  trace?.('registrations', () => refined);
  let best: JudgedRegistration | null = null;
  for (const { registration } of refined.slice(0, mostJudged)) {
    const { middle } = a.pyramid;
    const registered = refineRegistration(middle, b.pyramid.middle, registration, whole(middle), EXACTLY);
    if (registered === null) continue;
    const judged = judgeRegistration(a, b, scales, registered);
    trace?.('cells', () => judged);
    if (best === null || judged.score > best.score) best = judged;
    if (judged.congruentCells >= enoughCells) break;
  }
  return best;
}

function whole({ width, height }: Level): Window {
  return { left: 0, top: 0, right: width, bottom: height };
}
