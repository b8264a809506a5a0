import type { Queryable } from '../../platform/database/database.ts';
import { Refusal } from '../refusals/refusal.ts';
import { SELECT_KNOWN_LINKS } from './known-link.ts';
import type { KnownLink } from './known-link.ts';

/** @throws Refusal known-link-not-found */
export async function readKnownLink(db: Queryable, linkId: string): Promise<KnownLink> {
  const { rows } = await db.query<KnownLink>(`${SELECT_KNOWN_LINKS} WHERE n.id = $1`, [linkId]);
  const [row] = rows;
  if (row === undefined) throw new Refusal('known-link-not-found', `There is no known link ${linkId}.`);
  return row;
}
