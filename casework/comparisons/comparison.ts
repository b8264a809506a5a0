import type { ImpressionComparison } from '../../engine/impression/impression-comparison.ts';
import type { NotComparable } from '../../engine/not-comparable.ts';
import type { BulletComparison } from '../../engine/striation/compare-bullets.ts';
import type { Modality } from '../../engine/surface/surface.ts';

/** A prepared mark in the blob store, and the image that it was made from. */
export interface StoredMark {
  readonly imageId: string;
  readonly land: number | null;
  /** Of the prepared mark. */
  readonly sha256: string;
}

/** What the engine is asked to compare of two exhibits: one kind of mark. */
export interface ComparisonTask {
  readonly kind: 'impression' | 'bullet';
  readonly mark: string;
  readonly modality: Modality;
  /** The candidate. */
  readonly exhibitId: string;
  /** One image of an impression; every land of a bullet. */
  readonly questioned: readonly StoredMark[];
  readonly candidate: readonly StoredMark[];
  /** By how much the search turned the questioned impression to meet the candidate's, known up to 180°, degrees. */
  readonly turnedDegrees?: number;
}

export type MarkComparison =
  | { readonly kind: 'impression'; readonly impression: ImpressionComparison }
  | { readonly kind: 'bullet'; readonly bullet: BulletComparison };

/** The engine was ended over a comparison. That says nothing of the marks: the search is to be done again. */
export class EngineStopped extends Error {
  override readonly name = 'EngineStopped';
  constructor(options?: ErrorOptions) {
    super('The engine was stopped before the comparison was done.', options);
  }
}

/** Does one task, wherever the engine runs. @throws EngineStopped, or Error when a prepared mark cannot be read */
export type Compare = (task: ComparisonTask) => Promise<MarkComparison | NotComparable>;

/** A comparison that came to a result. */
export interface Compared {
  readonly task: ComparisonTask;
  readonly comparison: MarkComparison;
}

/** The score that orders candidates by one mark; see the engine for its meaning. */
export function scoreOf(comparison: MarkComparison): number {
  return comparison.kind === 'impression' ? comparison.impression.score : comparison.bullet.score;
}
