import type { Conclusion, Method, Part } from './conclusion.ts';
import type { ExaminedMark } from './examined-mark.ts';

/** What somebody found, as they say it. */
export interface OpinionWish {
  readonly conclusion: Conclusion;
  readonly method: Method;
  /** What it rests on, in the examiner's words. */
  readonly basis: string;
  /** The marks that it rests on. */
  readonly marks: readonly ExaminedMark[];
  /** The microscope, or what the images were compared on. */
  readonly instrument: string;
}

/** An opinion as it is shown: everybody sees that it was given; what it says is null while it is sealed from who asks. */
export interface Opinion {
  readonly id: string;
  readonly part: Part;
  readonly round: number;
  readonly concludedById: string;
  readonly concludedByName: string;
  readonly concludedAt: Date;
  readonly supersedes: string | null;
  readonly withdrawn: boolean;
  readonly content: (OpinionWish & { readonly withdrawnBecause: string | null }) | null;
}
