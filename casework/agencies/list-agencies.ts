import type { Queryable } from '../../platform/database/database.ts';
import { cursorUnknown, toPage } from '../paging.ts';
import type { Page, PageWish } from '../paging.ts';
import { AGENCY_COLUMNS } from './agency.ts';
import type { Agency } from './agency.ts';

/** A page of all agencies, by code. @throws Refusal cursor-unknown */
export async function listAgencies(db: Queryable, { limit, after }: PageWish): Promise<Page<Agency>> {
  if (after !== undefined) {
    const { rowCount } = await db.query(`SELECT 1 FROM agencies WHERE id = $1`, [after]);
    if (rowCount === 0) throw cursorUnknown(after);
  }
  const { rows } = await db.query<Agency>(
    `SELECT ${AGENCY_COLUMNS} FROM agencies
     WHERE $1::uuid IS NULL OR code > (SELECT code FROM agencies WHERE id = $1)
     ORDER BY code LIMIT $2`,
    [after, limit + 1],
  );
  return toPage(rows, limit);
}
