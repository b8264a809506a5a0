import type { Queryable } from '../../platform/database/database.ts';
import { Refusal } from '../refusals/refusal.ts';
import { AGENCY_COLUMNS } from './agency.ts';
import type { Agency } from './agency.ts';

/** @throws Refusal agency-not-found */
export async function readAgency(db: Queryable, agencyId: string): Promise<Agency> {
  const { rows } = await db.query<Agency>(`SELECT ${AGENCY_COLUMNS} FROM agencies WHERE id = $1`, [agencyId]);
  const [row] = rows;
  if (row === undefined) throw new Refusal('agency-not-found', `There is no agency ${agencyId}.`);
  return row;
}
