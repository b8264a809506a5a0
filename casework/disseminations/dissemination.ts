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

/** That an agency was told of a lead, or of the hit that it became; and what it says to that. */
export interface Dissemination {
  readonly id: string;
  readonly leadId: string;
  /** Absent for the lead itself. */
  readonly hitId: string | null;
  readonly agencyId: string;
  readonly disseminatedAt: Date;
  readonly dueAt: Date;
  readonly acknowledgedAt: Date | null;
  readonly acknowledgedById: string | null;
  readonly acknowledgedByName: string | null;
  readonly outcome: Outcome | null;
  readonly outcomeAt: Date | null;
}
