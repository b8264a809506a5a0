import type { Queryable } from '../../platform/database/database.ts';
import { SELECT_ITEMS } from './inbox-item.ts';
import type { InboxItem } from './inbox-item.ts';

/** Items read in one go. */
const BATCH = 100;

/** Up to where an inbox has been followed; items have growing numbers, in the order in which they become visible. */
export type Position = number;

/** Where the inbox of an actor stands: behind an item, or, where none is named, behind all that are there. */
export async function positionOf(
  db: Queryable,
  actorId: string,
  itemId: string | undefined,
): Promise<Position> {
  const { rows } = await db.query<{ number: number }>(
    `SELECT coalesce(max(number), 0) AS number FROM inbox_items WHERE actor_id = $1 AND ($2::uuid IS NULL OR id = $2)`,
    [actorId, itemId],
  );
  return rows[0]?.number ?? 0;
}

/** What came into an inbox behind a position, the oldest first, and the position behind that. */
export async function readOn(
  db: Queryable,
  actorId: string,
  position: Position,
): Promise<{ items: InboxItem[]; position: Position; more: boolean }> {
  const { rows } = await db.query<InboxItem>(
    `${SELECT_ITEMS} WHERE i.actor_id = $1 AND i.number > $2 ORDER BY i.number LIMIT ${BATCH}`,
    [actorId, position],
  );
  return { items: rows, position: rows.at(-1)?.number ?? position, more: rows.length === BATCH };
}
