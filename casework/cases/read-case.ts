import type { Queryable } from '../../platform/database/database.ts';
import { Refusal } from '../refusals/refusal.ts';
import { CASE_COLUMNS } from './case.ts';
import type { Case } from './case.ts';

/** @throws Refusal case-not-found */
export async function readCase(db: Queryable, caseId: string): Promise<Case> {
  const { rows } = await db.query<Case>(`SELECT ${CASE_COLUMNS} FROM cases WHERE id = $1`, [caseId]);
  const [row] = rows;
  if (row === undefined) throw new Refusal('case-not-found', `There is no case ${caseId}.`);
  return row;
}
