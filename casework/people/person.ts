import type { Assignment } from '../assignments/assignment.ts';

/** Somebody who works with the service. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly state: 'active' | 'disabled';
  readonly createdAt: Date;
  /** Whether a second factor is in use. */
  readonly secondFactor: boolean;
  /** Those that have not ended, of the agencies that the reader covers. */
  readonly assignments: readonly Assignment[];
}

/** Selects people in the names of `Person`, but for their assignments. */
export const SELECT_PEOPLE = `SELECT p.id, a.name, p.email, p.state, p.created_at AS "createdAt",
    EXISTS (SELECT FROM second_factors f
            WHERE f.person_id = p.id AND f.confirmed_at IS NOT NULL AND f.ended_at IS NULL) AS "secondFactor"
  FROM people p JOIN actors a USING (id)`;

/** An e-mail address as it is kept and looked up. */
export function keptEmail(email: string): string {
  return email.trim().toLowerCase();
}
