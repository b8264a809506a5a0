import type { Queryable } from '../../platform/database/database.ts';
import { cursorUnknown, toPage } from '../paging.ts';
import type { Page, PageWish } from '../paging.ts';
import { CASE_COLUMNS } from './case.ts';
import type { Case } from './case.ts';

/** A page of all cases, or of those with a reference, the newest first. @throws Refusal cursor-unknown */
export async function listCases(
  db: Queryable,
  { limit, after, reference }: PageWish & { reference?: string },
): Promise<Page<Case>> {
  if (after !== undefined) {
    const { rowCount } = await db.query(`SELECT 1 FROM cases WHERE id = $1`, [after]);
    if (rowCount === 0) throw cursorUnknown(after);
  }
  const { rows } = await db.query<Case>(
    `SELECT ${CASE_COLUMNS} FROM cases
     WHERE ($1::uuid IS NULL OR (created_at, id) < (SELECT created_at, id FROM cases WHERE id = $1))
       AND ($3::text IS NULL OR reference = $3)
     ORDER BY cases.created_at DESC, id DESC LIMIT $2`,
    [after, limit + 1, reference],
  );
  return toPage(rows, limit);
}
