import { randomUUID } from 'node:crypto';
import type { Queryable } from '../../platform/database/database.ts';
import { recordEvent } from '../events/record-event.ts';
import type { Origin } from '../events/record-event.ts';
import type { Note } from './note.ts';
import { readNote } from './read-note.ts';
import { storeNoteVersion } from './store-version.ts';
import { assertSubjectExists } from './subject.ts';
import type { NoteSubject } from './subject.ts';

/** Writes a note beside something. @throws Refusal as `assertSubjectExists` */
export async function createNote(
  tx: Queryable,
  origin: Origin & { actorId: string },
  subject: NoteSubject,
  text: string,
): Promise<Note> {
  await assertSubjectExists(tx, subject);
  const id = randomUUID();
  // The column is one of ours: its name is made of the subject's type.
  await tx.query(`INSERT INTO notes (id, ${subject.type}_id, created_by) VALUES ($1, $2, $3)`, [
    id,
    subject.id,
    origin.actorId,
  ]);
  await storeNoteVersion(tx, id, 1, origin.actorId, { text });
  await recordEvent(tx, origin, {
    action: 'note.created',
    subjectType: 'note',
    subjectId: id,
    detail: { subjectType: subject.type, subjectId: subject.id, version: 1 },
  });
  return readNote(tx, id);
}
