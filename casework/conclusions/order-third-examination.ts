import type { Queryable } from '../../platform/database/database.ts';
import { recordEvent } from '../events/record-event.ts';
import type { Origin } from '../events/record-event.ts';
import { orderThirdExamination as step } from '../leads/lead-machine.ts';
import { agenciesOf } from '../leads/lead.ts';
import type { Lead } from '../leads/lead.ts';
import { lockLead, readLead } from '../leads/read-lead.ts';
import { Refusal } from '../refusals/refusal.ts';
import { supervisesBoth } from '../rights/supervises-both.ts';

/**
 * Two opinions differ: a supervisor of both agencies names the examiner of a third examination, who has not seen them.
 *
 * @throws Refusal lead-not-found, step-not-allowed, not-independent, examiner-not-covering
 */
export async function orderThirdExamination(
  tx: Queryable,
  origin: Origin & { actorId: string },
  leadId: string,
  examinerId: string,
): Promise<Lead> {
  const lead = await lockLead(tx, leadId);
  const state = step(lead, examinerId);
  const agencies = agenciesOf(lead);
  if (!(await supervisesBoth(tx, origin.actorId, agencies))) {
    throw new Refusal('examiner-not-covering', 'This takes a supervisor of the agencies of both exhibits.');
  }
  const { rows } = await tx.query<{ examines: boolean }>(
    `SELECT EXISTS (SELECT FROM actors WHERE id = $1 AND kind = 'person')
            AND bool_and(holds_role($1, 'examiner', agency)) AS examines FROM unnest($2::uuid[]) agency`,
    [examinerId, agencies],
  );
  if (!rows[0]?.examines) {
    throw new Refusal(
      'examiner-not-covering',
      'Name a person who is an examiner for the agencies of both exhibits.',
    );
  }
  await tx.query(`UPDATE leads SET state = $2, third_examiner = $3 WHERE id = $1`, [
    leadId,
    state,
    examinerId,
  ]);
  await recordEvent(tx, origin, {
    action: 'lead.third_examination_ordered',
    subjectType: 'lead',
    subjectId: leadId,
    detail: { examinerId },
  });
  return readLead(tx, leadId);
}
