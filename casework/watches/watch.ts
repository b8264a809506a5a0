/**
 * Threshold unless another is asked for: standard deviations above strangers, summed over what was compared. One mark
 * that the signature and the engine both compared makes strangers spread by √2, so that 6 stands at 4.2 standard
 * deviations of theirs: by the normal tail one stranger in 90,000 entries. Scores of real strangers have longer tails.
 */
export const DEFAULT_THRESHOLD = 6;

/** Evidence that meets every later entry. */
export interface Watch {
  readonly exhibitId: string;
  /** Score from which a later entry is a finding. */
  readonly threshold: number;
  readonly since: Date;
}

export const WATCH_COLUMNS = `exhibit_id AS "exhibitId", threshold, since`;
