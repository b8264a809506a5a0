import type { Queryable } from '../../platform/database/database.ts';
import { listAssignments } from '../assignments/list-assignments.ts';
import { cursorUnknown, toPage } from '../paging.ts';
import type { Page, PageWish } from '../paging.ts';
import { SELECT_PEOPLE } from './person.ts';
import type { Person } from './person.ts';

/** A page of people, by e-mail address. @throws Refusal cursor-unknown */
export async function listPeople(db: Queryable, { limit, after }: PageWish): Promise<Page<Person>> {
  if (after !== undefined) {
    const { rowCount } = await db.query(`SELECT 1 FROM people WHERE id = $1`, [after]);
    if (rowCount === 0) throw cursorUnknown(after);
  }
  const { rows } = await db.query<Omit<Person, 'assignments'>>(
    `${SELECT_PEOPLE} WHERE $1::uuid IS NULL OR p.email > (SELECT email FROM people WHERE id = $1)
     ORDER BY p.email LIMIT $2`,
    [after, limit + 1],
  );
  const page = toPage(rows, limit);
  const assignments = await listAssignments(
    db,
    page.rows.map(({ id }) => id),
  );
  return { ...page, rows: page.rows.map((row) => ({ ...row, assignments: assignments.get(row.id) ?? [] })) };
}
