import type { Queryable } from '../../platform/database/database.ts';
import { Refusal } from '../refusals/refusal.ts';
import { SELECT_HITS } from './hit.ts';
import type { Hit } from './hit.ts';

/** @throws Refusal hit-not-found */
export async function readHit(db: Queryable, hitId: string): Promise<Hit> {
  const { rows } = await db.query<Hit>(`${SELECT_HITS} WHERE h.id = $1`, [hitId]);
  const [row] = rows;
  if (row === undefined) throw new Refusal('hit-not-found', `There is no hit ${hitId}.`);
  return row;
}
