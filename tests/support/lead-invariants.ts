import { expect } from 'vitest';
import type { Conclusion, Method, Part } from '../../casework/conclusions/conclusion.ts';
import type { LeadState } from '../../casework/leads/lead-state.ts';

/** A lead as it was found, with its opinions in the order in which they were given. */
export interface FoundLead {
  readonly state: LeadState;
  readonly round: number;
  readonly result: Conclusion | null;
  readonly opinions: readonly {
    readonly by: string;
    readonly round: number;
    readonly part: Part;
    readonly method: Method;
    readonly conclusion: Conclusion;
    readonly withdrawn: boolean;
  }[];
}

/** What must hold of a lead, whatever was done with it. */
export function checkLead({ state, round, result, opinions }: FoundLead): void {
  const binding = opinions.filter((one) => one.round === round && one.part !== 'on_screen');
  expect(result !== null).toBe(state === 'hit' || state === 'not_confirmed');
  expect(state === 'hit').toBe(result === 'identification');
  expect(binding.some(({ withdrawn }) => withdrawn)).toBe(false);
  expect(new Set(binding.map(({ by }) => by)).size).toBe(binding.length);
  if (state === 'hit') {
    const identifying = binding.filter(({ conclusion }) => conclusion === 'identification');
    expect(identifying.length).toBeGreaterThanOrEqual(2);
    const examined = identifying.filter(({ part }) => part !== 'verification');
    expect(examined.some(({ method }) => method === 'physical_comparison_microscope')).toBe(true);
  }
  if (state === 'verification_pending') expect(binding).toMatchObject([{ part: 'examination' }]);
  if (state === 'confirmation_requested' || state === 'unconfirmed') expect(binding).toEqual([]);
  for (const part of ['examination', 'verification'])
    expect(binding.filter((one) => one.part === part).length).toBeLessThanOrEqual(1);
  opinions.forEach((opinion, i) => {
    if (opinion.part !== 'verification' && opinion.part !== 'third_examination') return;
    const before = opinions.slice(0, i).filter(({ part }) => part !== 'on_screen');
    expect(before.map(({ by }) => by)).not.toContain(opinion.by);
  });
}
