import { readNote, readNoteVersions } from '../../casework/notes/read-note.ts';
import type { Api } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { NoteParams } from '../schemas/common.ts';
import { entityTag } from '../schemas/version.ts';
import { NoteAnswer, NoteVersions, presentNote } from './note-schema.ts';

export function addReadNote(app: Api): void {
  app.get(
    '/v1/notes/:noteId',
    {
      config: { action: 'notes.read' },
      schema: {
        operationId: 'readNote',
        summary: 'Read a note as it stands',
        tags: ['notes'],
        params: NoteParams,
        response: { 200: NoteAnswer, ...problemResponses('note-not-found') },
      },
    },
    async (request, reply) => {
      const note = presentNote(await readNote(request.database, request.params.noteId));
      return reply.header('etag', entityTag(note)).send(note);
    },
  );
  app.get(
    '/v1/notes/:noteId/versions',
    {
      config: { action: 'notes.read' },
      schema: {
        operationId: 'readNoteVersions',
        summary: 'Read who wrote what in a note, and when',
        tags: ['notes'],
        params: NoteParams,
        response: { 200: NoteVersions, ...problemResponses('note-not-found') },
      },
    },
    async ({ database, params }) => {
      const versions = await database.transaction((tx) => readNoteVersions(tx, params.noteId));
      return { versions: versions.map(presentNote) };
    },
  );
}
