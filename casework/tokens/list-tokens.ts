import type { Queryable } from '../../platform/database/database.ts';
import { listAssignments } from '../assignments/list-assignments.ts';
import { cursorUnknown, toPage } from '../paging.ts';
import type { Page, PageWish } from '../paging.ts';
import { SELECT_TOKENS } from './token.ts';
import type { Token } from './token.ts';

/** A page of tokens, the newest first. @throws Refusal cursor-unknown */
export async function listTokens(db: Queryable, { limit, after }: PageWish): Promise<Page<Token>> {
  if (after !== undefined) {
    const { rowCount } = await db.query(`SELECT 1 FROM api_tokens WHERE id = $1`, [after]);
    if (rowCount === 0) throw cursorUnknown(after);
  }
  const { rows } = await db.query<Omit<Token, 'assignments'>>(
    `${SELECT_TOKENS}
     WHERE $1::uuid IS NULL OR (t.created_at, t.id) < (SELECT created_at, id FROM api_tokens WHERE id = $1)
     ORDER BY t.created_at DESC, t.id DESC LIMIT $2`,
    [after, limit + 1],
  );
  const page = toPage(rows, limit);
  const assignments = await listAssignments(
    db,
    page.rows.map(({ id }) => id),
  );
  return { ...page, rows: page.rows.map((row) => ({ ...row, assignments: assignments.get(row.id) ?? [] })) };
}
