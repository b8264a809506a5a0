import type { Queryable } from '../../platform/database/database.ts';
import { recordEvent } from '../events/record-event.ts';
import type { Origin } from '../events/record-event.ts';
import { recordHit } from '../hits/record-hit.ts';
import { announceLead } from '../leads/announce-lead.ts';
import type { LeadFacts } from '../leads/lead-machine.ts';
import type { Lead } from '../leads/lead.ts';
import { readLead } from '../leads/read-lead.ts';
import { settleRound } from './settle-round.ts';
import type { RoundOpinion } from './settle-round.ts';

/**
 * Brings a locked lead to what the opinions of its round come to, right after the newest was taken down: only then do
 * the others open to whoever gave it.
 */
export async function settleLead(
  tx: Queryable,
  origin: Origin & { actorId: string },
  { id, round }: Lead & LeadFacts,
  now: Date,
): Promise<Lead> {
  const { rows } = await tx.query<RoundOpinion>(
    `SELECT concluded_by AS by, part, conclusion FROM conclusions
     WHERE lead_id = $1 AND round = $2 AND part <> 'on_screen' ORDER BY number`,
    [id, round],
  );
  const { state, result } = settleRound(rows);
  await tx.query(`UPDATE leads SET state = $2, result = $3, decided_at = $4 WHERE id = $1`, [
    id,
    state,
    result,
    result === null ? null : now,
  ]);
  await recordEvent(tx, origin, { action: `lead.${state}`, subjectType: 'lead', subjectId: id });
  const lead = await readLead(tx, id);
  if (state === 'hit') await recordHit(tx, origin, lead, now);
  if (state === 'not_confirmed') {
    const text = `Lead ${lead.reference} was examined and not confirmed.`;
    await announceLead(tx, 'lead.not_confirmed', lead, { text }, now);
  }
  return readLead(tx, id);
}
