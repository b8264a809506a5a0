import type { Queryable } from '../../platform/database/database.ts';
import { recordEvent } from '../events/record-event.ts';
import type { Origin } from '../events/record-event.ts';
import { announceLead } from './announce-lead.ts';
import { requestConfirmation as step } from './lead-machine.ts';
import type { Lead } from './lead.ts';
import { lockLead, readLead } from './read-lead.ts';

/** Somebody asks that the items themselves be compared. @throws Refusal lead-not-found, step-not-allowed */
export async function requestConfirmation(
  tx: Queryable,
  origin: Origin & { actorId: string },
  leadId: string,
  now: Date,
): Promise<Lead> {
  const state = step(await lockLead(tx, leadId));
  await tx.query(`UPDATE leads SET state = $2 WHERE id = $1`, [leadId, state]);
  await recordEvent(tx, origin, {
    action: 'lead.confirmation_requested',
    subjectType: 'lead',
    subjectId: leadId,
  });
  const lead = await readLead(tx, leadId);
  const text = `A comparison under the microscope was requested for lead ${lead.reference}.`;
  await announceLead(tx, 'lead.confirmation_requested', lead, { text }, now);
  return lead;
}
