import type { LeadState } from './lead-state.ts';

/** Stands on every lead, in every form in which it leaves the service. */
export const LEAD_CAVEAT =
  'Investigative lead only; not confirmed by microscopic comparison; not to be used as the sole basis for arrest or charge.';

/** The caveat of a lead; null once two people have confirmed it: it would no longer be true. */
export function caveatOf(state: LeadState): string | null {
  return state === 'hit' ? null : LEAD_CAVEAT;
}
