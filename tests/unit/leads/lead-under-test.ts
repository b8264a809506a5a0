import { settleRound } from '../../../casework/conclusions/settle-round.ts';
import type { RoundOpinion } from '../../../casework/conclusions/settle-round.ts';
import type { Conclusion, Method } from '../../../casework/conclusions/conclusion.ts';
import { FOLLOWING } from '../../../casework/leads/lead-state.ts';
import type { LeadState } from '../../../casework/leads/lead-state.ts';
import {
  conclude,
  orderThirdExamination,
  requestConfirmation,
  verify,
  withdrawConclusion,
  withdrawLead,
} from '../../../casework/leads/lead-machine.ts';
import type { GivenOpinion, Stepper } from '../../../casework/leads/lead-machine.ts';

export interface Opinion extends GivenOpinion {
  readonly method: Method;
  readonly conclusion: Conclusion;
}

/** A lead in memory, which takes the steps as casework does. */
export class LeadInMemory {
  state: LeadState = 'unconfirmed';
  round = 1;
  result: Conclusion | null = null;
  thirdExaminer: string | null = null;
  opinions: Opinion[] = [];
  readonly createdBy: string;
  readonly passed: [LeadState, LeadState][] = [];

  constructor(createdBy = 'reviewer') {
    this.createdBy = createdBy;
  }

  requestConfirmation(): void {
    this.#go(requestConfirmation(this));
  }

  withdraw(stepper: Stepper): void {
    this.#go(withdrawLead(this, stepper));
  }

  conclude(by: string, method: Method, conclusion: Conclusion): void {
    const { part, next } = conclude(this, by, method);
    this.#add({ by, method, conclusion, part });
    if (next === 'settle') this.#settle();
    else this.#go(next);
  }

  verify(by: string, method: Method, conclusion: Conclusion): void {
    verify(this, by);
    this.#add({ by, method, conclusion, part: 'verification' });
    this.#settle();
  }

  orderThird(examiner: string): void {
    this.#go(orderThirdExamination(this, examiner));
    this.thirdExaminer = examiner;
  }

  withdrawConclusion(stepper: Stepper, id: string): void {
    const { state, round } = withdrawConclusion(this, stepper, id);
    this.opinions = this.opinions.map((one) => (one.id === id ? { ...one, withdrawn: true } : one));
    this.#go(state);
    this.round = round;
    if (state === 'confirmation_requested') this.result = null;
  }

  /** The binding opinions of the round, in order. */
  get binding(): (Opinion & RoundOpinion)[] {
    return this.opinions.flatMap((one) =>
      one.round === this.round && one.part !== 'on_screen' ? [{ ...one, part: one.part }] : [],
    );
  }

  #add(opinion: Omit<Opinion, 'id' | 'round' | 'withdrawn'>): void {
    const id = `opinion ${this.opinions.length}`;
    this.opinions.push({ id, round: this.round, withdrawn: false, ...opinion });
  }

  #settle(): void {
    const { state, result } = settleRound(this.binding);
    this.#go(state);
    this.result = result;
  }

  #go(state: LeadState): void {
    if (state === this.state) return;
    this.passed.push([this.state, state]);
    if (!FOLLOWING[this.state].includes(state)) throw new Error(`${this.state} went to ${state}`);
    this.state = state;
  }
}
