import type { Queryable } from '../../platform/database/database.ts';
import type { LeadState } from '../leads/lead-state.ts';
import { DEFAULT_POLICY } from '../notifications/policy.ts';

/** What an agency was sent and nobody has acknowledged, and now is to be escalated. */
export interface Overdue {
  readonly disseminationId: string;
  readonly subjectType: 'lead' | 'hit';
  readonly subjectId: string;
  readonly reference: string;
  readonly agencyId: string;
  readonly leadState: LeadState;
  readonly dueAt: Date;
  /** How often it was escalated before. */
  readonly escalations: number;
}

/**
 * What is to be escalated now, by the clock of its agency as it is set now: due and not acknowledged, and not escalated
 * as often as it may be, or too short ago. The clock of a lead or hit that no longer stands has stopped. The rows are
 * locked: nobody acknowledges one, and no other worker escalates it, until the transaction ends.
 */
export async function listOverdue(tx: Queryable, now: Date, limit: number): Promise<Overdue[]> {
  const { repeatAtMost, repeatEveryHours } = DEFAULT_POLICY.clock;
  const { rows } = await tx.query<Overdue>(
    `SELECT d.id AS "disseminationId", CASE WHEN h.id IS NULL THEN 'lead' ELSE 'hit' END AS "subjectType",
            coalesce(h.id, l.id) AS "subjectId", coalesce(h.reference, l.reference) AS reference,
            d.agency_id AS "agencyId", l.state AS "leadState", d.due_at AS "dueAt", coalesce(e.number, 0) AS escalations
     FROM disseminations d JOIN leads l ON l.id = d.lead_id LEFT JOIN hits h ON h.id = d.hit_id
     LEFT JOIN LATERAL (SELECT number, escalated_at FROM escalations
                        WHERE dissemination_id = d.id ORDER BY number DESC LIMIT 1) e ON true
     LEFT JOIN LATERAL (SELECT clock FROM notification_policies
                        WHERE agency_id = d.agency_id ORDER BY version DESC LIMIT 1) p ON true
     WHERE d.acknowledged_at IS NULL AND d.due_at <= $1
       AND CASE WHEN h.id IS NULL THEN l.state NOT IN ('withdrawn', 'not_confirmed') ELSE h.state = 'confirmed' END
       AND coalesce(e.number, 0) <= coalesce((p.clock ->> 'repeatAtMost')::integer, $2)
       AND (e.number IS NULL OR e.escalated_at
            + make_interval(hours => coalesce((p.clock ->> 'repeatEveryHours')::integer, $3)) <= $1)
     ORDER BY d.due_at LIMIT $4 FOR UPDATE OF d SKIP LOCKED`,
    [now, repeatAtMost, repeatEveryHours, limit],
  );
  return rows;
}
