import { familyOf } from './conclusion.ts';
import type { Conclusion, Part } from './conclusion.ts';

/** A binding opinion of a round: an examination, a verification or a third examination. */
export interface RoundOpinion {
  readonly by: string;
  readonly part: Exclude<Part, 'on_screen'>;
  readonly conclusion: Conclusion;
}

export type Settlement =
  | { readonly state: 'hit' | 'not_confirmed'; readonly result: Conclusion }
  | { readonly state: 'disagreement'; readonly result: null };

/**
 * What the opinions of one round come to, in the order in which they were given: the newest decides together with an
 * earlier one of another person that agrees with it. Each of the two was given without knowledge of the other. The
 * result is told in the words of whoever examined the items; a verification only confirms it.
 */
export function settleRound(opinions: readonly RoundOpinion[]): Settlement {
  const newest = opinions.at(-1);
  if (newest === undefined) throw new Error('A round without opinions has nothing to settle.');
  const agreeing = opinions.find(
    ({ by, conclusion }) => by !== newest.by && familyOf(conclusion) === familyOf(newest.conclusion),
  );
  if (agreeing === undefined) return { state: 'disagreement', result: null };
  const { conclusion: result } = agreeing.part === 'verification' ? newest : agreeing;
  return { state: result === 'identification' ? 'hit' : 'not_confirmed', result };
}
