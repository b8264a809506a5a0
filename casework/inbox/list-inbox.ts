import type { Queryable } from '../../platform/database/database.ts';
import { cursorUnknown, toPage } from '../paging.ts';
import type { Page, PageWish } from '../paging.ts';
import { SELECT_ITEMS } from './inbox-item.ts';
import type { InboxItem } from './inbox-item.ts';

/** A page of an actor's inbox, the newest first, all of it or what is unread. @throws Refusal cursor-unknown */
export async function listInbox(
  db: Queryable,
  actorId: string,
  { limit, after, unread }: PageWish & { readonly unread: boolean },
): Promise<Page<InboxItem>> {
  if (after !== undefined) await assertItem(db, actorId, after);
  const { rows } = await db.query<InboxItem>(
    `${SELECT_ITEMS} WHERE i.actor_id = $1 AND ($2::uuid IS NULL OR i.number < (SELECT number FROM inbox_items WHERE id = $2))
       AND (i.read_at IS NULL OR NOT $3)
     ORDER BY i.number DESC LIMIT $4`,
    [actorId, after, unread, limit + 1],
  );
  return toPage(rows, limit);
}

/** How many items of an actor's inbox are unread. */
export async function countUnread(db: Queryable, actorId: string): Promise<number> {
  const { rows } = await db.query<{ count: number }>(
    `SELECT count(*) FROM inbox_items WHERE actor_id = $1 AND read_at IS NULL`,
    [actorId],
  );
  return rows[0]?.count ?? 0;
}

/** @throws Refusal cursor-unknown */
export async function assertItem(db: Queryable, actorId: string, itemId: string): Promise<void> {
  const { rowCount } = await db.query(`SELECT 1 FROM inbox_items WHERE id = $1 AND actor_id = $2`, [
    itemId,
    actorId,
  ]);
  if (rowCount === 0) throw cursorUnknown(itemId);
}
