import { randomUUID } from 'node:crypto';
import type { Queryable } from '../../platform/database/database.ts';
import { recordEvent } from '../events/record-event.ts';
import type { Origin } from '../events/record-event.ts';
import { announceLead } from '../leads/announce-lead.ts';
import type { Lead } from '../leads/lead.ts';
import { Refusal } from '../refusals/refusal.ts';
import type { Outcome } from './dissemination.ts';
import { lockDisseminations } from './lock-disseminations.ts';

/** What an agency says came of a lead. */
export interface OutcomeWish {
  readonly agencyId?: string;
  readonly outcome: Outcome;
  readonly note?: string;
}

/**
 * An agency says what came of a lead that it acknowledged; it may say more later. What it says is its own: others see
 * neither the event's subject nor the words.
 *
 * @throws Refusal lead-not-found, agency-not-concerned, agency-needed, step-not-allowed
 */
export async function recordOutcome(
  tx: Queryable,
  origin: Origin & { actorId: string },
  leadId: string,
  { agencyId: named, outcome, note }: OutcomeWish,
  now: Date,
): Promise<Lead> {
  const { lead, agencyId, sent } = await lockDisseminations(tx, leadId, named);
  const newest = sent.findLast(({ acknowledgedAt }) => acknowledgedAt !== null);
  if (newest === undefined) {
    throw new Refusal('step-not-allowed', 'Acknowledge the lead first; then say what came of it.');
  }
  const id = randomUUID();
  await tx.query(
    `INSERT INTO outcomes (id, dissemination_id, outcome, note, recorded_at, recorded_by) VALUES ($1, $2, $3, $4, $5, $6)`,
    [id, newest.id, outcome, note, now, origin.actorId],
  );
  await tx.query(`UPDATE disseminations SET outcome = $2, outcome_at = $3, outcome_by = $4 WHERE id = $1`, [
    newest.id,
    outcome,
    now,
    origin.actorId,
  ]);
  await recordEvent(tx, origin, {
    action: 'lead.outcome_recorded',
    subjectType: 'lead',
    subjectId: leadId,
    detail: { outcomeId: id, agencyId },
  });
  const text = `An outcome was recorded for lead ${lead.reference}.`;
  await announceLead(tx, 'lead.outcome', lead, { text, agencies: [agencyId] }, now);
  return lead;
}
