import type { EngineMark } from './fuse-comparisons.ts';

/** What a candidate list tells of a comparison; the whole of it is read by its id. */
export interface EngineSummary {
  readonly score: number;
  /** Place by this mark alone, among the candidates that the engine compared by it. */
  readonly rank: number;
  readonly comparisonId: string;
  readonly impression?: {
    readonly congruentCells: number;
    readonly highCongruentCells: number;
    readonly usableCells: number;
    readonly congruentCorrelation: number;
    readonly globalCorrelation: number;
  };
  readonly bullet?: {
    /** Land pairs that the best phase is the mean of, and its lead over the next phase; null without another. */
    readonly landPairs: number;
    readonly lead: number | null;
  };
}

export function summariseComparison(
  { score, rank, compared }: EngineMark,
  comparisonId: string,
): EngineSummary {
  const { comparison } = compared;
  if (comparison.kind === 'bullet') {
    const { best, lead } = comparison.bullet;
    return { score, rank, comparisonId, bullet: { landPairs: best.pairs, lead } };
  }
  const { congruentCells, highCongruentCells, usableCells, congruentCorrelation, globalCorrelation } =
    comparison.impression;
  return {
    score,
    rank,
    comparisonId,
    impression: { congruentCells, highCongruentCells, usableCells, congruentCorrelation, globalCorrelation },
  };
}
