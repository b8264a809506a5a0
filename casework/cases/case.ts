/** An investigation that exhibits belong to. */
export interface Case {
  readonly id: string;
  readonly agencyId: string;
  readonly reference: string;
  readonly title: string | null;
  /** Calendar day, YYYY-MM-DD. */
  readonly occurredOn: string | null;
  readonly place: string | null;
  readonly createdAt: Date;
}

/** The columns of a case, in the names of `Case`. */
export const CASE_COLUMNS = `id, agency_id AS "agencyId", reference, title, occurred_on::text AS "occurredOn", place, created_at AS "createdAt"`;
