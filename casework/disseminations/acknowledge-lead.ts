import type { Queryable } from '../../platform/database/database.ts';
import { recordEvent } from '../events/record-event.ts';
import type { Origin } from '../events/record-event.ts';
import { announceLead } from '../leads/announce-lead.ts';
import type { Lead } from '../leads/lead.ts';
import { Refusal } from '../refusals/refusal.ts';
import { lockDisseminations } from './lock-disseminations.ts';

/**
 * An agency says that it knows of a lead and of what became of it; its clock stops.
 *
 * @throws Refusal lead-not-found, agency-not-concerned, agency-needed, step-not-allowed
 */
export async function acknowledgeLead(
  tx: Queryable,
  origin: Origin & { actorId: string },
  leadId: string,
  named: string | undefined,
  now: Date,
): Promise<Lead> {
  const { lead, agencyId, sent } = await lockDisseminations(tx, leadId, named);
  const waiting = sent.filter(({ acknowledgedAt }) => acknowledgedAt === null);
  if (waiting.length === 0) {
    const last = sent.at(-1);
    throw new Refusal(
      'step-not-allowed',
      `${last?.acknowledgedByName ?? 'Somebody'} acknowledged it for the agency at ${last?.acknowledgedAt?.toISOString() ?? 'an unknown time'}.`,
    );
  }
  await tx.query(
    `UPDATE disseminations SET acknowledged_at = $2, acknowledged_by = $3 WHERE id = ANY ($1::uuid[])`,
    [waiting.map(({ id }) => id), now, origin.actorId],
  );
  await recordEvent(tx, origin, {
    action: 'lead.acknowledged',
    subjectType: 'lead',
    subjectId: leadId,
    detail: { agencyId },
  });
  const text = `Lead ${lead.reference} was acknowledged.`;
  await announceLead(tx, 'lead.acknowledged', lead, { text, agencies: [agencyId] }, now);
  return lead;
}
