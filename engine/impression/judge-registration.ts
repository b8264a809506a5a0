import { sumCommonPoints } from './common-points.ts';
import { decideCells } from './congruent-cells.ts';
import type { CellDecision } from './congruent-cells.ts';
import { locateCells } from './locate-cells.ts';
import type { LocatedCell } from './locate-cells.ts';
import type { ImpressionScales } from './parameters.ts';
import type { ReadyImpression } from './ready-impression.ts';
import type { Refined } from './refine-registration.ts';
import { invert } from './registration.ts';
import type { Registration } from './registration.ts';
import { significance } from './significance.ts';

/** A registration of two marks and what their cells say of it. */
export interface JudgedRegistration {
  readonly registered: Refined;
  /** What the congruent cells agree on. */
  readonly consensus: Registration;
  readonly overlapUm2: number;
  /** Cells of the first mark in the second, and of the second in the first. */
  readonly forward: { readonly cells: readonly LocatedCell[]; readonly decision: CellDecision };
  readonly backward: { readonly cells: readonly LocatedCell[]; readonly decision: CellDecision };
  /** Congruent cells in the direction that has fewer. */
  readonly congruentCells: number;
  readonly score: number;
}

/** Looks for the cells of both marks under a registration, and scores it. */
export function judgeRegistration(
  a: ReadyImpression,
  b: ReadyImpression,
  scales: ImpressionScales,
  registered: Refined,
): JudgedRegistration {
  const forward = locateCells(a.pyramid, b.pyramid, registered.registration, scales);
  const backward = locateCells(b.pyramid, a.pyramid, invert(registered.registration), scales);
  const decision = decideCells(forward, backward, registered.registration, scales);
  const congruentCells = Math.min(countOf(decision.forward.congruent), countOf(decision.backward.congruent));
  const overlapUm2 = registered.points * a.pyramid.middle.spacingUm ** 2;
  return {
    registered,
    consensus: decision.consensus,
    overlapUm2,
    forward: { cells: forward, decision: decision.forward },
    backward: { cells: backward, decision: decision.backward },
    congruentCells,
    score: significance(registered.correlation, overlapUm2, scales) + congruentCells,
  };
}

export function countOf(flags: readonly boolean[]): number {
  return flags.filter(Boolean).length;
}

/** Correlation over the congruent cells of the first mark under their consensus; 0 where there is none. */
export function congruentCorrelation(
  a: ReadyImpression,
  b: ReadyImpression,
  { consensus, forward: { cells, decision } }: JudgedRegistration,
): number {
  const windows = cells.filter((_, i) => decision.congruent[i]).map(({ window }) => window);
  return sumCommonPoints(a.pyramid.middle, b.pyramid.middle, consensus, windows)?.correlation ?? 0;
}
