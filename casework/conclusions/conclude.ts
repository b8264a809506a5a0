import type { Queryable } from '../../platform/database/database.ts';
import type { Origin } from '../events/record-event.ts';
import { conclude as step } from '../leads/lead-machine.ts';
import type { Lead } from '../leads/lead.ts';
import { lockLead, readLead } from '../leads/read-lead.ts';
import { assertOpinion } from './assert-opinion.ts';
import { insertOpinion } from './insert-opinion.ts';
import type { OpinionWish } from './opinion.ts';
import { settleLead } from './settle-lead.ts';
import { withdrawConclusion } from './withdraw-conclusion.ts';

/**
 * An examiner concludes. Under the microscope that is an examination, which waits for a verification, or the third
 * one that was ordered; on the screen it is noted and decides nothing. It may supersede an earlier one of the same
 * examiner, which is withdrawn by that.
 *
 * @throws Refusal lead-not-found, conclusion-not-found, step-not-allowed, person-required, examiner-not-covering,
 *   class-conflict
 */
export async function conclude(
  tx: Queryable,
  origin: Origin & { actorId: string },
  leadId: string,
  { supersedes, ...wish }: OpinionWish & { readonly supersedes?: string },
  now: Date,
): Promise<Lead> {
  await assertOpinion(tx, origin.actorId, await lockLead(tx, leadId), wish);
  if (supersedes !== undefined) {
    const withdrawal = { conclusionId: supersedes, reason: 'Superseded by another conclusion.', own: true };
    await withdrawConclusion(tx, origin, leadId, withdrawal, now);
  }
  const lead = await lockLead(tx, leadId);
  const { part, next } = step(lead, origin.actorId, wish.method);
  await insertOpinion(tx, origin, lead, { part, wish, ...(supersedes !== undefined && { supersedes }) }, now);
  if (next === 'settle') return settleLead(tx, origin, lead, now);
  if (next !== lead.state) await tx.query(`UPDATE leads SET state = $2 WHERE id = $1`, [leadId, next]);
  return readLead(tx, leadId);
}
