import type { Queryable } from '../../platform/database/database.ts';
import { HOME_CODE } from './agency.ts';

/** The id of the unit's own agency, which the migrations make. */
export async function readHomeAgency(db: Queryable): Promise<string> {
  const { rows } = await db.query<{ id: string }>(`SELECT id FROM agencies WHERE code = $1`, [HOME_CODE]);
  const [row] = rows;
  if (row === undefined) throw new Error('The agency HOME, which the migrations make, is missing.');
  return row.id;
}
