import type { SearchFilter } from './filter.ts';

/**
 * Candidates that the engine compares and that are kept of a search, unless asked otherwise: more than a person will
 * look at, few enough to keep for ever. Of mates at a cosine of 0.35 among a million strangers most stand within the
 * first 200.
 */
export const DEFAULT_DEPTH = 200;
/** More would hold the engine for minutes, and nobody reads that far. */
export const MAX_DEPTH = 1_000;
/** Test fires that may be taken to be one gun's. */
export const MAX_GROUP = 3;

/** Exhaustively, or as a quick look that loses mates: see quick-look.ts. */
export const SEARCH_MODES = ['exhaustive', 'quick_look'] as const;
export type SearchMode = (typeof SEARCH_MODES)[number];

/** How a search is wanted. */
export interface SearchWish {
  readonly filter?: SearchFilter;
  /** Candidates of the shortlist: kept, and compared by the engine. */
  readonly depth: number;
  /** Whether the engine compares the shortlist. */
  readonly engine: boolean;
  /** Absent: exhaustively. */
  readonly mode?: SearchMode;
}

/** The wish of the searches that nobody asked for. */
export const DEFAULT_WISH: SearchWish = { depth: DEFAULT_DEPTH, engine: true };

/** What is searched with: the images of exhibits that are taken to be one gun's, or some of these images. */
export interface Questioned {
  readonly exhibitIds: readonly string[];
  readonly imageIds?: readonly string[];
}
