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
  const { rows } = await db.query<Lead>(
    `${SELECT_LEADS}
     WHERE ($1::text IS NULL OR l.state = $1)
       AND ($2::uuid IS NULL OR $2 IN (l.agency_a, l.agency_b))
       AND ($3::uuid IS NULL OR $3 IN (l.case_a, l.case_b))
       AND (NOT $4 OR (l.state <> 'withdrawn' AND EXISTS (
             SELECT FROM disseminations d WHERE d.lead_id = l.id AND d.acknowledged_at IS NULL AND d.due_at < $5
               AND ($2::uuid IS NULL OR d.agency_id = $2))))
       AND ($6::uuid IS NULL OR (l.created_at, l.id) < (SELECT created_at, id FROM leads WHERE id = $6))
     ORDER BY l.created_at DESC, l.id DESC LIMIT $7`,
    [state, agencyId, caseId, overdue, now, after, limit + 1],
  );
  return toPage(rows, limit);
}
