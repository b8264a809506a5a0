import { TOLD_COLUMNS } from '../notifications/announced.ts';
import type { Told } from '../notifications/announced.ts';

/** An announcement in somebody's inbox. */
export interface InboxItem extends Told {
  readonly id: string;
  /** Grows in the order in which items become visible. */
  readonly number: number;
  /** Those of the announcement's agencies for which the reader is told. */
  readonly agencies: readonly string[];
  /** Told in place of those whom the rules mean, who are nobody. */
  readonly standIn: boolean;
  readonly createdAt: Date;
  readonly readAt: Date | null;
}

/** Items `i` with their announcements `a`. */
export const SELECT_ITEMS = `
  SELECT i.id, i.number, i.agencies, i.stand_in AS "standIn", i.created_at AS "createdAt", i.read_at AS "readAt",
         ${TOLD_COLUMNS}
  FROM inbox_items i JOIN announcements a ON a.id = i.announcement_id`;
