import type { Queryable } from '../../platform/database/database.ts';
import { listGivenOpinions } from '../conclusions/list-given-opinions.ts';
import { Refusal } from '../refusals/refusal.ts';
import type { LeadFacts } from './lead-machine.ts';
import { SELECT_LEADS } from './lead.ts';
import type { Lead } from './lead.ts';

/** @throws Refusal lead-not-found */
export async function readLead(db: Queryable, leadId: string): Promise<Lead> {
  const { rows } = await db.query<Lead>(`${SELECT_LEADS} WHERE l.id = $1`, [leadId]);
  const [row] = rows;
  if (row === undefined) throw new Refusal('lead-not-found', `There is no lead ${leadId}.`);
  return row;
}

/**
 * A lead with what its steps depend on, locked until the transaction ends: two steps of one lead follow each other.
 *
 * @throws Refusal lead-not-found
 */
export async function lockLead(tx: Queryable, leadId: string): Promise<Lead & LeadFacts> {
  await tx.query(`SELECT 1 FROM leads WHERE id = $1 FOR UPDATE`, [leadId]);
  return { ...(await readLead(tx, leadId)), opinions: await listGivenOpinions(tx, leadId) };
}
