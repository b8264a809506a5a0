import { notComparable, type NotComparable } from '../not-comparable.ts';
import type { TraceSink } from '../trace.ts';
import { alignProfiles } from './align-profiles.ts';
import { makeAlignable, reverseAlignable } from './alignable-land.ts';
import { describeComparison } from './describe-comparison.ts';
import type { LandComparison } from './land-comparison.ts';
import type { PreparedLand } from './prepared-land.ts';

export type { LandComparison } from './land-comparison.ts';

export const NO_OVERLAP = notComparable(
  'no-overlap',
  'At no lag do the measured parts of the two profiles overlap enough.',
);

/**
 * Compares two prepared lands: lays their profiles over each other where they are most alike, over every lag, a small
 * stretch and both senses (a scan does not tell its base from its nose), and says how alike they are there. The answer
 * is the same whichever comes first. The trace gives the data of `alignment` (for both senses) and `overlay`.
 */
export function compareLands(
  a: PreparedLand,
  b: PreparedLand,
  trace?: TraceSink,
): LandComparison | NotComparable {
  const [first, second] = [makeAlignable(a), makeAlignable(b)];
  const upright = alignProfiles(first, second);
  const reversed = alignProfiles(first, reverseAlignable(second));
  trace?.('alignment', () => ({ upright, reversed }));
  const isReversed = reversed !== null && reversed.score > (upright?.score ?? -Infinity);
  const best = isReversed ? reversed : upright;
  return best === null ? NO_OVERLAP : describeComparison(a, b, best, isReversed, trace);
}
