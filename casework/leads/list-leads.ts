import type { Queryable } from '../../platform/database/database.ts';
import { cursorUnknown, toPage } from '../paging.ts';
import type { Page, PageWish } from '../paging.ts';
import type { LeadState } from './lead-state.ts';
import { SELECT_LEADS } from './lead.ts';
import type { Lead } from './lead.ts';

export interface LeadFilter {
  readonly state?: LeadState;
  readonly agencyId?: string;
  readonly caseId?: string;
  /** Only leads that an agency should have acknowledged by now. */
  readonly overdue?: boolean;
}

/** A page of leads, the newest first. @throws Refusal cursor-unknown */
export async function listLeads(
  db: Queryable,
  { state, agencyId, caseId, overdue = false }: LeadFilter,
  { limit, after }: PageWish,
  now: Date,
): Promise<Page<Lead>> {
  if (after !== undefined) {
    const { rowCount } = await db.query(`SELECT 1 FROM leads WHERE id = $1`, [after]);
    if (rowCount === 0) throw cursorUnknown(after);
  }
  // Only what is asked for stands in the statement: the plan of it is kept, and would else provide for all the rest.
  const parameters: unknown[] = [limit + 1];
  const conditions = ['true'];
  const where = (condition: string, value: unknown): void => {
    conditions.push(condition.replaceAll('?', `$${parameters.push(value)}`));
  };
  if (state !== undefined) where('l.state = ?', state);
  if (agencyId !== undefined) where('?::uuid IN (l.agency_a, l.agency_b)', agencyId);
  if (caseId !== undefined) where('?::uuid IN (l.case_a, l.case_b)', caseId);
  if (overdue) {
    const ofAgency = agencyId === undefined ? 'true' : `d.agency_id = $${parameters.push(agencyId)}`;
    where(
      `l.state <> 'withdrawn' AND EXISTS (
         SELECT FROM disseminations d
         WHERE d.lead_id = l.id AND d.acknowledged_at IS NULL AND d.due_at < ? AND ${ofAgency})`,
      now,
    );
  }
  if (after !== undefined)
    where('(l.created_at, l.id) < (SELECT created_at, id FROM leads WHERE id = ?)', after);
  const { rows } = await db.query<Lead>(
    `${SELECT_LEADS} WHERE ${conditions.join(' AND ')} ORDER BY l.created_at DESC, l.id DESC LIMIT $1`,
    parameters,
  );
  return toPage(rows, limit);
}
