import type { Queryable } from '../../platform/database/database.ts';
import { cursorUnknown, toPage } from '../paging.ts';
import type { Page, PageWish } from '../paging.ts';
import { IS_NEWEST_NOTE, SELECT_NOTES } from './note.ts';
import type { Note } from './note.ts';
import { assertSubjectExists } from './subject.ts';
import type { NoteSubject } from './subject.ts';

/**
 * A page of the notes on something as they stand, withdrawn ones among them, in the order of their making.
 * @throws Refusal as `assertSubjectExists`, cursor-unknown
 */
export async function listNotes(
  db: Queryable,
  subject: NoteSubject,
  { limit, after }: PageWish,
): Promise<Page<Note>> {
  await assertSubjectExists(db, subject);
  const isOn = `n.${subject.type}_id = $1`;
  if (after !== undefined) {
    const { rowCount } = await db.query(`SELECT 1 FROM notes n WHERE ${isOn} AND n.id = $2`, [
      subject.id,
      after,
    ]);
    if (rowCount === 0) throw cursorUnknown(after);
  }
  const { rows } = await db.query<Note>(
    `${SELECT_NOTES}
     WHERE ${isOn} AND ${IS_NEWEST_NOTE}
       AND ($2::uuid IS NULL OR (n.created_at, n.id) > (SELECT created_at, id FROM notes WHERE id = $2))
     ORDER BY n.created_at, n.id LIMIT $3`,
    [subject.id, after, limit + 1],
  );
  return toPage(rows, limit);
}
