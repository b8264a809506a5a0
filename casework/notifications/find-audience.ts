import type { Queryable } from '../../platform/database/database.ts';
import type { Role } from '../rights/roles.ts';
import type { Announced } from './announced.ts';
import type { Audience } from './policy.ts';

/** Roles in which a machine is told like a person: its inbox is what it asks, or what its operator looks at. */
const ROLES_OF_MACHINES: readonly Role[] = ['lab_system', 'administrator'];

/** Who an audience is in an agency now: only those who can sign in and have a role there. */
export async function findAudience(
  tx: Queryable,
  audience: Audience,
  agencyId: string,
  { subjectType, subjectId }: Pick<Announced, 'subjectType' | 'subjectId'>,
): Promise<string[]> {
  if ('role' in audience) return findInRole(tx, audience.role, agencyId);
  const candidates =
    'personId' in audience
      ? [audience.personId]
      : await findRegistrants(tx, agencyId, subjectType, subjectId);
  const { rows } = await tx.query<{ id: string }>(
    `SELECT id FROM unnest($1::uuid[]) AS id WHERE works_for_agency(id, $2)`,
    [candidates, agencyId],
  );
  return rows.map(({ id }) => id);
}

async function findInRole(tx: Queryable, role: Role, agencyId: string): Promise<string[]> {
  const { rows } = await tx.query<{ id: string }>(
    `SELECT DISTINCT s.actor_id AS id FROM assignments s JOIN actors a ON a.id = s.actor_id
     WHERE s.role = $1 AND (s.agency_id = $2 OR s.agency_id IS NULL) AND s.ended_at IS NULL
       AND (a.kind = 'person' OR $3) AND works_for_agency(a.id, $2)`,
    [role, agencyId, ROLES_OF_MACHINES.includes(role)],
  );
  return rows.map(({ id }) => id);
}

/** Who entered the agency's cases that something is about. */
async function findRegistrants(
  tx: Queryable,
  agencyId: string,
  subjectType: Announced['subjectType'],
  subjectId: string,
): Promise<string[]> {
  const cases = CASES[subjectType];
  if (cases === undefined) return [];
  const { rows } = await tx.query<{ id: string }>(
    `SELECT DISTINCT created_by AS id FROM cases WHERE agency_id = $1 AND id IN (${cases})`,
    [agencyId, subjectId],
  );
  return rows.map(({ id }) => id);
}

/** The cases that a subject ($2) is about. */
const CASES: Readonly<Partial<Record<Announced['subjectType'], string>>> = {
  lead: `SELECT unnest(ARRAY[case_a, case_b]) FROM leads WHERE id = $2`,
  hit: `SELECT unnest(ARRAY[case_a, case_b]) FROM hits WHERE id = $2`,
  finding: `SELECT e.case_id FROM findings f JOIN exhibits e ON e.id = f.watched_exhibit_id WHERE f.id = $2`,
};
