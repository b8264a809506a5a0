import type { Queryable } from '../../platform/database/database.ts';
import type { Origin } from '../events/record-event.ts';
import { verify as step } from '../leads/lead-machine.ts';
import type { Lead } from '../leads/lead.ts';
import { lockLead } from '../leads/read-lead.ts';
import { assertOpinion } from './assert-opinion.ts';
import { insertOpinion } from './insert-opinion.ts';
import type { OpinionWish } from './opinion.ts';
import { settleLead } from './settle-lead.ts';

/**
 * Somebody else gives an opinion on an examined lead, without knowing what the examination came to; with it the round
 * is settled.
 *
 * @throws Refusal lead-not-found, step-not-allowed, not-independent, person-required, examiner-not-covering,
 *   class-conflict
 */
export async function verify(
  tx: Queryable,
  origin: Origin & { actorId: string },
  leadId: string,
  wish: OpinionWish,
  now: Date,
): Promise<Lead> {
  const lead = await lockLead(tx, leadId);
  await assertOpinion(tx, origin.actorId, lead, wish);
  step(lead, origin.actorId);
  await insertOpinion(tx, origin, lead, { part: 'verification', wish }, now);
  return settleLead(tx, origin, lead, now);
}
