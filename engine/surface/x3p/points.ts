import type { X3pHeights } from './x3p-file.ts';

/** Stored points before positions are turned into increments. */
export interface Points {
  readonly heights: X3pHeights;
  readonly validity: Uint8Array | null;
  /** Stored positions as they are in the file, NaN where missing; null for an incremental axis. */
  readonly xs: Float64Array | null;
  readonly ys: Float64Array | null;
}
