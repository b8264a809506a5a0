import type { Queryable } from '../../platform/database/database.ts';
import { readCase } from '../cases/read-case.ts';
import { cursorUnknown, toPage } from '../paging.ts';
import type { Page, PageWish } from '../paging.ts';
import { EXHIBIT_COLUMNS } from './exhibit.ts';
import type { Exhibit } from './exhibit.ts';

/** A page of a case's exhibits, or of the one with a reference, in the order of their entry. @throws Refusal case-not-found, cursor-unknown */
export async function listExhibits(
  db: Queryable,
  caseId: string,
  { limit, after, reference }: PageWish & { reference?: string },
): Promise<Page<Exhibit>> {
  await readCase(db, caseId);
  if (after !== undefined) {
    const { rowCount } = await db.query(`SELECT 1 FROM exhibits WHERE id = $1 AND case_id = $2`, [
      after,
      caseId,
    ]);
    if (rowCount === 0) throw cursorUnknown(after);
  }
  const { rows } = await db.query<Exhibit>(
    `SELECT ${EXHIBIT_COLUMNS} FROM exhibits
     WHERE case_id = $1
       AND ($2::uuid IS NULL OR (created_at, id) > (SELECT created_at, id FROM exhibits WHERE id = $2))
       AND ($4::text IS NULL OR reference = $4)
     ORDER BY exhibits.created_at, id LIMIT $3`,
    [caseId, after, limit + 1, reference],
  );
  return toPage(rows, limit);
}
