import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FOLLOWING, LEAD_STATES } from '../../../casework/leads/lead-state.ts';
import { Refusal } from '../../../casework/refusals/refusal.ts';
import { checkLead } from '../../support/lead-invariants.ts';
import { LeadInMemory } from './lead-under-test.ts';

const PHYSICAL = 'physical_comparison_microscope';
const supervisor = { id: 'supervisor', supervises: true };
const as = (id: string) => ({ id, supervises: false });

function requested(): LeadInMemory {
  const lead = new LeadInMemory();
  lead.requestConfirmation();
  return lead;
}

describe('a lead', () => {
  test('becomes a hit by an examination of the items and an independent verification that agree', () => {
    const lead = requested();
    lead.conclude('anna', PHYSICAL, 'identification');
    expect(lead).toMatchObject({ state: 'verification_pending', result: null });
    expect(() => lead.verify('anna', PHYSICAL, 'identification')).toThrow('given no other opinion');
    lead.verify('ben', 'virtual', 'identification');
    expect(lead).toMatchObject({ state: 'hit', result: 'identification' });
  });

  test('waits for the microscope, whatever is found on the screen', () => {
    const lead = requested();
    lead.conclude('anna', 'virtual', 'identification');
    expect(lead.state).toBe('confirmation_requested');
    expect(() => lead.verify('ben', PHYSICAL, 'identification')).toThrow('waiting for an examination.');
    // Whoever saw it on the screen has seen no other opinion, and may verify.
    lead.conclude('ben', PHYSICAL, 'elimination');
    lead.verify('anna', PHYSICAL, 'elimination');
    expect(lead).toMatchObject({ state: 'not_confirmed', result: 'elimination' });
  });

  test('is not confirmed in the words of the examination where both are inconclusive', () => {
    const lead = requested();
    lead.conclude('anna', PHYSICAL, 'inconclusive_a');
    lead.verify('ben', PHYSICAL, 'inconclusive_c');
    expect(lead).toMatchObject({ state: 'not_confirmed', result: 'inconclusive_a' });
  });

  test('that two see differently goes to a third, whom a supervisor names', () => {
    const lead = requested();
    lead.conclude('anna', PHYSICAL, 'elimination');
    lead.verify('ben', PHYSICAL, 'identification');
    expect(lead.state).toBe('disagreement');
    expect(() => lead.orderThird('ben')).toThrow(Refusal);
    lead.orderThird('cleo');
    expect(() => lead.conclude('dora', PHYSICAL, 'identification')).toThrow('whom the supervisor named');
    expect(() => lead.conclude('cleo', 'virtual', 'identification')).toThrow('under the microscope');
    lead.conclude('cleo', PHYSICAL, 'unsuitable');
    expect(lead.state).toBe('disagreement');
    lead.orderThird('dora');
    lead.conclude('dora', PHYSICAL, 'identification');
    expect(lead).toMatchObject({ state: 'hit', result: 'identification' });
  });

  test('whose conclusion is withdrawn waits for an examination again, by others than before', () => {
    const lead = requested();
    lead.conclude('anna', PHYSICAL, 'identification');
    lead.verify('ben', PHYSICAL, 'identification');
    const [first] = lead.opinions;
    expect(() => lead.withdrawConclusion(as('ben'), String(first?.id))).toThrow('Only whoever reached');
    lead.withdrawConclusion(as('anna'), String(first?.id));
    expect(lead).toMatchObject({ state: 'confirmation_requested', round: 2, result: null });
    expect(() => lead.withdrawConclusion(supervisor, String(first?.id))).toThrow('withdrawn already');
    lead.conclude('anna', PHYSICAL, 'identification');
    expect(() => lead.verify('ben', PHYSICAL, 'identification')).toThrow(Refusal);
    lead.verify('cleo', PHYSICAL, 'identification');
    expect(lead.state).toBe('hit');
  });

  test('is withdrawn by whoever made it or a supervisor, before it is examined', () => {
    expect(() => requested().withdraw(as('anna'))).toThrow('Only whoever made the lead');
    const lead = requested();
    lead.withdraw(as('reviewer'));
    expect(() => lead.requestConfirmation()).toThrow('The lead is withdrawn.');
    const examined = requested();
    examined.conclude('anna', PHYSICAL, 'elimination');
    expect(() => examined.withdraw(supervisor)).toThrow(Refusal);
  });
});

const person = fc.constantFrom('reviewer', 'anna', 'ben', 'cleo', 'dora');
const method = fc.constantFrom(PHYSICAL, PHYSICAL, 'virtual');
const conclusion = fc.constantFrom('identification', 'identification', 'inconclusive_a', 'elimination');
type Step = (lead: LeadInMemory) => void;
const step = fc.oneof(
  fc.constant<Step>((lead) => lead.requestConfirmation()),
  fc.tuple(person, fc.boolean()).map(
    ([id, supervises]): Step =>
      (lead) =>
        lead.withdraw({ id, supervises }),
  ),
  {
    weight: 8,
    arbitrary: fc.tuple(person, method, conclusion).map(
      (given): Step =>
        (lead) =>
          lead.conclude(...given),
    ),
  },
  {
    weight: 8,
    arbitrary: fc.tuple(person, method, conclusion).map(
      (given): Step =>
        (lead) =>
          lead.verify(...given),
    ),
  },
  {
    weight: 8,
    arbitrary: person.map(
      (one): Step =>
        (lead) =>
          lead.orderThird(one),
    ),
  },
  fc.tuple(person, fc.boolean(), fc.nat({ max: 3 })).map(([id, supervises, which]): Step => (lead) => {
    lead.withdrawConclusion({ id, supervises }, `opinion ${which}`);
  }),
);

test('no sequence of steps reaches a state that it may not', () => {
  const reached = new Set<string>();
  fc.assert(
    fc.property(fc.array(step, { minLength: 30, maxLength: 90 }), (steps) => {
      const lead = new LeadInMemory();
      for (const take of steps) {
        try {
          take(lead);
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          continue;
        }
        checkLead(lead);
      }
      for (const [from, to] of lead.passed) reached.add(`${from} ${to}`);
    }),
    // The seed is fixed for what follows: that every step was taken.
    { numRuns: 3000, seed: 5 },
  );
  // The steps that may follow are those that do: the list promises no more.
  const promised = LEAD_STATES.flatMap((from) => FOLLOWING[from].map((to) => `${from} ${to}`));
  expect([...reached].toSorted()).toEqual(promised.toSorted());
});
