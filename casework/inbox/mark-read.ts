import type { Queryable } from '../../platform/database/database.ts';
import { recordEvent } from '../events/record-event.ts';
import type { Origin } from '../events/record-event.ts';
import { Refusal } from '../refusals/refusal.ts';
import { SELECT_ITEMS } from './inbox-item.ts';
import type { InboxItem } from './inbox-item.ts';

/** Notes when its reader first read an item; later reading changes nothing. @throws Refusal inbox-item-not-found */
export async function markRead(
  tx: Queryable,
  origin: Origin & { actorId: string },
  itemId: string,
  now: Date,
): Promise<InboxItem> {
  const { rowCount } = await tx.query(
    `UPDATE inbox_items SET read_at = $3 WHERE id = $1 AND actor_id = $2 AND read_at IS NULL`,
    [itemId, origin.actorId, now],
  );
  const { rows } = await tx.query<InboxItem>(`${SELECT_ITEMS} WHERE i.id = $1 AND i.actor_id = $2`, [
    itemId,
    origin.actorId,
  ]);
  const [item] = rows;
  if (item === undefined) {
    throw new Refusal('inbox-item-not-found', `There is nothing with the id ${itemId} in your inbox.`);
  }
  if (rowCount > 0) {
    await recordEvent(tx, origin, {
      action: 'inbox_item.read',
      subjectType: 'inbox_item',
      subjectId: itemId,
      detail: { type: item.type, subjectType: item.subjectType, subjectId: item.subjectId },
    });
  }
  return item;
}
