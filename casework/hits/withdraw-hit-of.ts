import type { Queryable } from '../../platform/database/database.ts';
import { recordEvent } from '../events/record-event.ts';
import type { Origin } from '../events/record-event.ts';
import type { Lead } from '../leads/lead.ts';
import { announceHit } from './announce-hit.ts';
import { readHit } from './read-hit.ts';

/** Withdraws the hit of a lead that is confirmed no longer, unless another lead holds it up. It is never erased. */
export async function withdrawHitOf(
  tx: Queryable,
  origin: Origin & { actorId: string },
  lead: Lead,
  now: Date,
): Promise<void> {
  const { rows } = await tx.query<{ id: string }>(
    `SELECT id FROM hits WHERE state = 'confirmed' AND id IN (SELECT hit_id FROM hit_leads WHERE lead_id = $1)
     FOR UPDATE`,
    [lead.id],
  );
  const [hit] = rows;
  if (hit === undefined) return;
  const { rowCount } = await tx.query(
    `UPDATE hits SET state = 'withdrawn', withdrawn_at = $2 WHERE id = $1 AND NOT is_held_up(id)`,
    [hit.id, now],
  );
  if (rowCount === 0) return;
  const withdrawn = await readHit(tx, hit.id);
  await recordEvent(tx, origin, {
    action: 'hit.withdrawn',
    subjectType: 'hit',
    subjectId: hit.id,
    detail: { reference: withdrawn.reference, leadId: lead.id },
  });
  await announceHit(tx, 'hit.withdrawn', withdrawn, `Hit ${withdrawn.reference} was withdrawn.`, now);
}
