import type { Queryable } from '../../platform/database/database.ts';
import { readExhibit } from '../exhibits/read-exhibit.ts';
import { Refusal } from '../refusals/refusal.ts';
import { WATCH_COLUMNS } from './watch.ts';
import type { Watch } from './watch.ts';

/** @throws Refusal exhibit-not-found, watch-not-found */
export async function readWatch(db: Queryable, exhibitId: string): Promise<Watch> {
  await readExhibit(db, exhibitId);
  const { rows } = await db.query<Watch>(`SELECT ${WATCH_COLUMNS} FROM watches WHERE exhibit_id = $1`, [
    exhibitId,
  ]);
  const [row] = rows;
  if (row === undefined) throw new Refusal('watch-not-found', `The exhibit ${exhibitId} is not watched.`);
  return row;
}
