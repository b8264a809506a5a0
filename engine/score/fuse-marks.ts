import type { Modality } from '../surface/surface.ts';

/** Mean and standard deviation of the similarities between strangers: what no kinship looks like. */
export interface StrangerScores {
  readonly mean: number;
  readonly sd: number;
}

/** Topographies and pictures have strangers of their own. */
export type StrangersByModality = Readonly<Record<Modality, StrangerScores>>;

/** How alike one mark of two specimens is. */
export interface MarkSimilarity {
  /** Cosine of the two signatures at their best relative angle or lag, or the engine's score. */
  readonly similarity: number;
  /** What strangers reach in a mark of this kind by the same measure. */
  readonly strangers: StrangerScores;
}

/**
 * One number for two specimens: how many standard deviations each shared mark stands above strangers, summed
 * over the marks (Stouffer's method without its constant factor). A mark that one of them lacks adds nothing:
 * its absence is no evidence. The score orders candidates; it is neither a percentage nor a probability.
 */
export function fuseMarks(marks: readonly MarkSimilarity[]): number {
  return marks.reduce(
    (sum, { similarity, strangers }) => sum + (similarity - strangers.mean) / strangers.sd,
    0,
  );
}
