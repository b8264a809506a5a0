import type { Queryable } from '../../platform/database/database.ts';
import { recordEvent } from '../events/record-event.ts';
import type { Origin } from '../events/record-event.ts';
import { supervisesBoth } from '../rights/supervises-both.ts';
import { announceLead } from './announce-lead.ts';
import { withdrawLead as step } from './lead-machine.ts';
import { agenciesOf } from './lead.ts';
import type { Lead } from './lead.ts';
import { lockLead, readLead } from './read-lead.ts';

/** A lead was a slip: it stays, as withdrawn. The pair may be reviewed again. @throws Refusal lead-not-found, step-not-allowed */
export async function withdrawLead(
  tx: Queryable,
  origin: Origin & { actorId: string },
  leadId: string,
  reason: string,
  now: Date,
): Promise<Lead> {
  const before = await lockLead(tx, leadId);
  const supervises = await supervisesBoth(tx, origin.actorId, agenciesOf(before));
  const state = step(before, { id: origin.actorId, supervises });
  await tx.query(`UPDATE leads SET state = $2, withdrawn_because = $3 WHERE id = $1`, [
    leadId,
    state,
    reason,
  ]);
  await recordEvent(tx, origin, {
    action: 'lead.withdrawn',
    subjectType: 'lead',
    subjectId: leadId,
    detail: { reason },
  });
  const lead = await readLead(tx, leadId);
  await announceLead(tx, 'lead.withdrawn', lead, { text: `Lead ${lead.reference} was withdrawn.` }, now);
  return lead;
}
