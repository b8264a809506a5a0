import type { Method, Part } from '../conclusions/conclusion.ts';
import { Refusal } from '../refusals/refusal.ts';
import { STATE_IN_WORDS } from './lead-state.ts';
import type { LeadState } from './lead-state.ts';

/** That an opinion was given: by whom and for what, never what it says. */
export interface GivenOpinion {
  readonly id: string;
  readonly round: number;
  readonly part: Part;
  readonly by: string;
  readonly withdrawn: boolean;
}

/** What the steps of a lead depend on. A round ends when one of its opinions is withdrawn. */
export interface LeadFacts {
  readonly state: LeadState;
  readonly round: number;
  readonly createdBy: string;
  /** Whom a supervisor named for the third examination. */
  readonly thirdExaminer: string | null;
  readonly opinions: readonly GivenOpinion[];
}

/** Who takes a step. */
export interface Stepper {
  readonly id: string;
  /** Whether a supervisor of both agencies. */
  readonly supervises: boolean;
}

/** Somebody asks for the comparison of the items themselves. @throws Refusal step-not-allowed */
export function requestConfirmation(lead: LeadFacts): LeadState {
  assertState(lead, 'Confirmation is requested', ['unconfirmed']);
  return 'confirmation_requested';
}

/** The lead was a slip. @throws Refusal step-not-allowed */
export function withdrawLead(lead: LeadFacts, { id, supervises }: Stepper): LeadState {
  assertState(lead, 'A lead is withdrawn', ['unconfirmed', 'confirmation_requested']);
  if (id !== lead.createdBy && !supervises) {
    throw refused(lead, 'Only whoever made the lead, or a supervisor of both agencies, withdraws it.');
  }
  return 'withdrawn';
}

/**
 * What an opinion that an examiner gives now is for, and where it leaves the lead; a third examination is settled
 * with what was given before. @throws Refusal step-not-allowed, not-independent
 */
export function conclude(
  lead: LeadFacts,
  by: string,
  method: Method,
): { part: Exclude<Part, 'verification'>; next: LeadState | 'settle' } {
  if (lead.state === 'third_examination') return concludeThird(lead, by, method);
  assertState(lead, 'An examiner concludes', ['confirmation_requested', 'third_examination']);
  return method === 'virtual'
    ? { part: 'on_screen', next: lead.state }
    : { part: 'examination', next: 'verification_pending' };
}

function concludeThird(lead: LeadFacts, by: string, method: Method) {
  if (by !== lead.thirdExaminer)
    throw refused(lead, 'The third examination is made by the examiner whom the supervisor named.');
  if (method === 'virtual')
    throw refused(lead, 'A third examination takes the items themselves under the microscope.');
  return { part: 'third_examination', next: 'settle' } as const;
}

/** Somebody else gives an opinion without knowing the first. @throws Refusal step-not-allowed, not-independent */
export function verify(lead: LeadFacts, by: string): void {
  assertState(lead, 'An examination is verified', ['verification_pending']);
  assertIndependent(lead, by, 'A verification');
}

/** Two opinions differ. @throws Refusal step-not-allowed, not-independent */
export function orderThirdExamination(lead: LeadFacts, examiner: string): LeadState {
  assertState(lead, 'A third examination is ordered', ['disagreement']);
  assertIndependent(lead, examiner, 'A third examination');
  return 'third_examination';
}

/**
 * An opinion no longer stands. One that its round depends on ends the round: the lead waits for an examination again.
 *
 * @throws Refusal conclusion-not-found, step-not-allowed
 */
export function withdrawConclusion(
  lead: LeadFacts,
  { id, supervises }: Stepper,
  opinionId: string,
): Pick<LeadFacts, 'state' | 'round'> {
  const opinion = lead.opinions.find((given) => given.id === opinionId);
  if (opinion === undefined) {
    throw new Refusal('conclusion-not-found', `The lead has no conclusion ${opinionId}.`);
  }
  if (opinion.by !== id && !supervises) {
    throw refused(lead, 'Only whoever reached a conclusion, or a supervisor of both agencies, withdraws it.');
  }
  if (opinion.withdrawn) throw refused(lead, 'This conclusion is withdrawn already.');
  const { state, round } = lead;
  return opinion.part === 'on_screen' || opinion.round < round || state === 'withdrawn'
    ? { state, round }
    : { state: 'confirmation_requested', round: round + 1 };
}

/** Whoever gave an opinion that binds, in whichever round, has seen or may guess what others found. */
function assertIndependent(lead: LeadFacts, by: string, what: string): void {
  if (lead.opinions.every((given) => given.by !== by || given.part === 'on_screen')) return;
  throw new Refusal(
    'not-independent',
    `${what} is made by somebody who has given no other opinion on this lead. Ask another examiner or verifier.`,
  );
}

function assertState(lead: LeadFacts, step: string, states: readonly LeadState[]): void {
  if (states.includes(lead.state)) return;
  const when = states.map((state) => STATE_IN_WORDS[state]).join(', or ');
  throw refused(lead, `${step} only while it is ${when}.`);
}

function refused(lead: LeadFacts, reason: string): Refusal {
  return new Refusal('step-not-allowed', `The lead is ${STATE_IN_WORDS[lead.state]}. ${reason}`, {
    state: lead.state,
  });
}
