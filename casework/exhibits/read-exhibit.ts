import type { Queryable } from '../../platform/database/database.ts';
import { Refusal } from '../refusals/refusal.ts';
import { EXHIBIT_COLUMNS } from './exhibit.ts';
import type { Exhibit } from './exhibit.ts';

/** @throws Refusal exhibit-not-found */
export async function readExhibit(db: Queryable, exhibitId: string): Promise<Exhibit> {
  const { rows } = await db.query<Exhibit>(`SELECT ${EXHIBIT_COLUMNS} FROM exhibits WHERE id = $1`, [
    exhibitId,
  ]);
  const [row] = rows;
  if (row === undefined) throw new Refusal('exhibit-not-found', `There is no exhibit ${exhibitId}.`);
  return row;
}
