import type { Queryable } from '../../platform/database/database.ts';
import { recordEvent } from '../events/record-event.ts';
import type { Origin } from '../events/record-event.ts';
import { withdrawHitOf } from '../hits/withdraw-hit-of.ts';
import { announceLead } from '../leads/announce-lead.ts';
import { withdrawConclusion as step } from '../leads/lead-machine.ts';
import { agenciesOf } from '../leads/lead.ts';
import type { Lead } from '../leads/lead.ts';
import { lockLead, readLead } from '../leads/read-lead.ts';
import { assertPerson } from '../rights/assert-person.ts';
import { supervisesBoth } from '../rights/supervises-both.ts';

export interface Withdrawal {
  readonly conclusionId: string;
  readonly reason: string;
  /** Whether only whoever reached the conclusion may: a supervisor withdraws, but supersedes nobody's. */
  readonly own?: boolean;
}

/**
 * A conclusion no longer stands; it stays to be read, with the reason. If the round depended on it, the lead waits for
 * an examination again, and a hit that nothing else holds up is withdrawn.
 *
 * @throws Refusal lead-not-found, conclusion-not-found, step-not-allowed, person-required
 */
export async function withdrawConclusion(
  tx: Queryable,
  origin: Origin & { actorId: string },
  leadId: string,
  { conclusionId, reason, own = false }: Withdrawal,
  now: Date,
): Promise<Lead> {
  await assertPerson(tx, origin.actorId);
  const before = await lockLead(tx, leadId);
  const supervises = !own && (await supervisesBoth(tx, origin.actorId, agenciesOf(before)));
  const { state, round } = step(before, { id: origin.actorId, supervises }, conclusionId);
  await tx.query(
    `INSERT INTO conclusion_withdrawals (conclusion_id, reason, withdrawn_at, withdrawn_by) VALUES ($1, $2, $3, $4)`,
    [conclusionId, reason, now, origin.actorId],
  );
  // The reason may tell what the conclusion was: it stands beside it, as sealed as it is.
  await recordEvent(tx, origin, {
    action: 'lead.conclusion_withdrawn',
    subjectType: 'lead',
    subjectId: leadId,
    detail: { conclusionId },
  });
  if (round === before.round) return before;
  await tx.query(
    `UPDATE leads SET state = $2, round = $3, result = NULL, decided_at = NULL, third_examiner = NULL WHERE id = $1`,
    [leadId, state, round],
  );
  const lead = await readLead(tx, leadId);
  if (before.state === 'hit') await withdrawHitOf(tx, origin, lead, now);
  const text = `A conclusion on lead ${lead.reference} was withdrawn: it waits for an examination again.`;
  await announceLead(tx, 'lead.confirmation_requested', lead, { text }, now);
  return lead;
}
