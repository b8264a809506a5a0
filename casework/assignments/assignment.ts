import type { Role } from '../rights/roles.ts';

/** A role to be given, for one agency or (null) for every one. */
export interface AssignmentWish {
  readonly role: Role;
  readonly agencyId: string | null;
  readonly trainedReviewer: boolean;
}

/** A role that somebody has or had. */
export interface Assignment extends AssignmentWish {
  readonly id: string;
  readonly createdAt: Date;
  readonly endedAt: Date | null;
}

/** The columns of an assignment, in the names of `Assignment`. */
export const ASSIGNMENT_COLUMNS = `id, role, agency_id AS "agencyId", trained_reviewer AS "trainedReviewer",
  created_at AS "createdAt", ended_at AS "endedAt"`;
