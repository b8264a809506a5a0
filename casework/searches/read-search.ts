import type { Queryable } from '../../platform/database/database.ts';
import { Refusal } from '../refusals/refusal.ts';
import { SELECT_SEARCHES } from './search.ts';
import type { Search } from './search.ts';

/** @throws Refusal search-not-found */
export async function readSearch(db: Queryable, searchId: string): Promise<Search> {
  const { rows } = await db.query<Search>(`${SELECT_SEARCHES} WHERE s.id = $1`, [searchId]);
  const [row] = rows;
  if (row === undefined) throw new Refusal('search-not-found', `There is no search ${searchId}.`);
  return row;
}
