import type { Candidate } from './rank-candidates.ts';

/**
 * Share of strangers that stand ahead of a mate, which 95 % of the mates stay within, on the 40 breech-face
 * topographies of ten consecutively made slides (Fadul): (ahead + 1) / (strangers + 1), counted for each mate in the
 * list of each scan. Measured by `npm run bench:accuracy -- --set ../shared/data/fadul --json`, `aheadOf95`. The
 * lists have 35 or 36 strangers, so that no share below 1/36 can be shown, however good the order is.
 */
export const AHEAD_OF_95 = { signature: 2 / 36, combined: 1 / 36 } as const;

/**
 * How deep a list is to be reviewed for 95 % of the mates: the rank at which a mate is expected whom that share of the
 * strangers precedes (the mean of a binomial distribution, plus one). Only for breech faces by topography, of which
 * the share was measured; null for others.
 *
 * @param compared exhibits that could stand ahead
 */
export function reviewDepth(
  candidates: readonly Candidate[],
  compared: number,
  engine: boolean,
): number | null {
  const measured = candidates.some(({ marks }) =>
    marks.some(({ mark, modality }) => mark === 'breech_face' && modality === 'topography'),
  );
  if (!measured) return null;
  const share = engine ? AHEAD_OF_95.combined : AHEAD_OF_95.signature;
  return Math.min(compared, Math.ceil(1 + share * compared));
}
