import type { Queryable } from '../../platform/database/database.ts';
import { Refusal } from '../refusals/refusal.ts';
import { IS_NEWEST_NOTE, SELECT_NOTES } from './note.ts';
import type { Note } from './note.ts';

/** A note as it stands. @throws Refusal note-not-found */
export async function readNote(db: Queryable, noteId: string): Promise<Note> {
  const { rows } = await db.query<Note>(`${SELECT_NOTES} WHERE n.id = $1 AND ${IS_NEWEST_NOTE}`, [noteId]);
  const [row] = rows;
  if (row === undefined) throw new Refusal('note-not-found', `There is no note ${noteId}.`);
  return row;
}

/** Every version of a note, the first one first. @throws Refusal note-not-found */
export async function readNoteVersions(db: Queryable, noteId: string): Promise<Note[]> {
  await readNote(db, noteId);
  const { rows } = await db.query<Note>(`${SELECT_NOTES} WHERE n.id = $1 ORDER BY v.version`, [noteId]);
  return rows;
}
