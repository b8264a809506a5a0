import type { Queryable } from '../../platform/database/database.ts';
import { cursorUnknown, toPage } from '../paging.ts';
import type { Page, PageWish } from '../paging.ts';

/** That nobody acknowledged something in time, and who was told so. */
export interface Escalation {
  readonly id: string;
  readonly leadId: string;
  /** Present when it is about the hit that the lead became. */
  readonly hitId: string | null;
  readonly agencyId: string;
  readonly number: number;
  readonly escalatedAt: Date;
  readonly dueAt: Date;
  readonly told: readonly { readonly id: string; readonly name: string }[];
  readonly standIn: boolean;
  readonly last: boolean;
  readonly acknowledgedAt: Date | null;
}

/** A page of escalations, the newest first, of one lead or of all. @throws Refusal cursor-unknown */
export async function listEscalations(
  db: Queryable,
  { limit, after, leadId }: PageWish & { readonly leadId?: string },
): Promise<Page<Escalation>> {
  if (after !== undefined) {
    const { rowCount } = await db.query(`SELECT 1 FROM escalations WHERE id = $1`, [after]);
    if (rowCount === 0) throw cursorUnknown(after);
  }
  const { rows } = await db.query<Escalation>(
    `SELECT e.id, d.lead_id AS "leadId", d.hit_id AS "hitId", e.agency_id AS "agencyId", e.number,
            e.escalated_at AS "escalatedAt", d.due_at AS "dueAt", e.stand_in AS "standIn", e.last,
            d.acknowledged_at AS "acknowledgedAt",
            (SELECT coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'name', a.name) ORDER BY a.name), '[]')
             FROM actors a WHERE a.id = ANY (e.told)) AS told
     FROM escalations e JOIN disseminations d ON d.id = e.dissemination_id
     WHERE ($1::uuid IS NULL OR (e.escalated_at, e.id) < (SELECT escalated_at, id FROM escalations WHERE id = $1))
       AND ($2::uuid IS NULL OR d.lead_id = $2)
     ORDER BY e.escalated_at DESC, e.id DESC LIMIT $3`,
    [after, leadId, limit + 1],
  );
  return toPage(rows, limit);
}
