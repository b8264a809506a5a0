/** What came of a lead or hit, in the words of the agency that it was sent to. */
export const OUTCOMES = [
  'investigation_opened',
  'arrest',
  'charge',
  'conviction',
  'no_new_information',
  'already_known',
  'other',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What an agency said of a lead at a time. */
export interface RecordedOutcome {
  readonly outcome: Outcome;
  readonly note: string | null;
  readonly recordedAt: string;
  readonly recordedByName: string;
}

/** That an agency was told of a lead, or of the hit that it became; and what it says to that. */
export interface Dissemination {
  readonly id: string;
  readonly leadId: string;
  /** Null for the lead itself. */
  readonly hitId: string | null;
  readonly agencyId: string;
  readonly disseminatedAt: Date;
  readonly dueAt: Date;
  readonly acknowledgedAt: Date | null;
  readonly acknowledgedById: string | null;
  readonly acknowledgedByName: string | null;
  /** In the order in which they came; the last is the newest. */
  readonly outcomes: readonly RecordedOutcome[];
}

/** Reads disseminations in the names of `Dissemination`; to be followed by a WHERE clause on `d`. */
export const SELECT_DISSEMINATIONS = `
  SELECT d.id, d.lead_id AS "leadId", d.hit_id AS "hitId", d.agency_id AS "agencyId",
         d.disseminated_at AS "disseminatedAt", d.due_at AS "dueAt", d.acknowledged_at AS "acknowledgedAt",
         d.acknowledged_by AS "acknowledgedById", acknowledger.name AS "acknowledgedByName",
         (SELECT coalesce(json_agg(json_build_object(
                   'outcome', o.outcome, 'note', o.note, 'recordedAt', o.recorded_at,
                   'recordedByName', recorder.name) ORDER BY o.number), '[]')
          FROM outcomes o JOIN actors recorder ON recorder.id = o.recorded_by
          WHERE o.dissemination_id = d.id) AS outcomes
  FROM disseminations d LEFT JOIN actors acknowledger ON acknowledger.id = d.acknowledged_by`;
