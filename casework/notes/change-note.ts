import type { Queryable } from '../../platform/database/database.ts';
import { recordEvent } from '../events/record-event.ts';
import type { Origin } from '../events/record-event.ts';
import { assertChangeable, writeNext } from '../versions/version.ts';
import type { Note } from './note.ts';
import { readNote } from './read-note.ts';
import { storeNoteVersion } from './store-version.ts';

/**
 * Writes the next version of a note: another text, or, as its last one, why it is withdrawn. What it was stays readable.
 *
 * @param readVersion the version that whoever changes it has read
 * @throws Refusal note-not-found, withdrawn, version-outdated
 */
export async function changeNote(
  tx: Queryable,
  origin: Origin & { actorId: string },
  noteId: string,
  readVersion: number,
  content: { readonly text: string } | { readonly withdrawnBecause: string },
): Promise<Note> {
  assertChangeable(await readNote(tx, noteId), readVersion);
  const version = readVersion + 1;
  await writeNext(() => storeNoteVersion(tx, noteId, version, origin.actorId, content));
  await recordEvent(tx, origin, {
    action: 'text' in content ? 'note.revised' : 'note.withdrawn',
    subjectType: 'note',
    subjectId: noteId,
    detail: { version, ...('text' in content ? {} : content) },
  });
  return readNote(tx, noteId);
}
