import type { ExaminedMark } from '../conclusions/examined-mark.ts';

/** What a mark is worth for a comparison. */
export const SUITABILITIES = ['suitable', 'limited', 'unsuitable'] as const;
export type Suitability = (typeof SUITABILITIES)[number];

/** What a reviewer saw on one mark of one of the two exhibits. */
export interface ObservedMark {
  readonly exhibitId: string;
  readonly mark: ExaminedMark;
  readonly suitability: Suitability;
  /** In the reviewer's words. */
  readonly characteristics: string;
}

/** A record of the marks, frozen as it was made. */
export interface Observation {
  readonly version: number;
  readonly observedById: string;
  readonly observedByName: string;
  readonly observedAt: Date;
  /** Whether the reviewer could see by then how the system scored the pair. */
  readonly scoresShown: boolean;
  readonly marks: readonly ObservedMark[];
  readonly note: string | null;
}
