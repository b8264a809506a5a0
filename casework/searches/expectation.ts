/** What to expect of a list by chance; an estimate, never a statement about one candidate. */
export interface Expectation {
  /** How many strangers are expected to score as well as the candidate of that rank, at this size of the gallery. */
  readonly strangersAsGood: readonly { readonly rank: number; readonly expected: number }[];
  /** Ranks to go through for 95 % of the mates; null where the marks of the search were not measured. */
  readonly reviewDepthFor95: number | null;
}
