import type { Queryable } from '../../platform/database/database.ts';
import { cursorUnknown, toPage } from '../paging.ts';
import type { Page, PageWish } from '../paging.ts';
import { relationOf } from '../searches/relation.ts';
import type { Relation } from '../searches/relation.ts';

/** A later entry that came near watched evidence. */
export interface Finding {
  readonly id: string;
  readonly watchedExhibitId: string;
  readonly enteredExhibitId: string;
  /** The search of the entered exhibit that found it, and the rank of the watched one there. */
  readonly searchId: string;
  readonly rank: number;
  readonly score: number;
  /** Of the watch, when it was found. */
  readonly threshold: number;
  readonly relation: Relation | null;
  readonly foundAt: Date;
}

/** A page of findings in the order of their arrival. @throws Refusal cursor-unknown */
export async function listFindings(db: Queryable, { limit, after }: PageWish): Promise<Page<Finding>> {
  if (after !== undefined) {
    const { rowCount } = await db.query(`SELECT 1 FROM findings WHERE id = $1`, [after]);
    if (rowCount === 0) throw cursorUnknown(after);
  }
  const { rows } = await db.query<Finding>(
    `SELECT f.id, f.watched_exhibit_id AS "watchedExhibitId", f.entered_exhibit_id AS "enteredExhibitId",
            f.search_id AS "searchId", f.rank, f.score, f.threshold, f.found_at AS "foundAt",
            ${relationOf('f.entered_exhibit_id', 'ARRAY[f.watched_exhibit_id]')} AS relation
     FROM findings f
     WHERE $1::uuid IS NULL OR f.number > (SELECT number FROM findings WHERE id = $1)
     ORDER BY f.number LIMIT $2`,
    [after, limit + 1],
  );
  return toPage(rows, limit);
}
