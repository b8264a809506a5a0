import { changeNote } from '../../casework/notes/change-note.ts';
import { originOf } from '../authentication/authenticate.ts';
import type { Api } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { NoteParams } from '../schemas/common.ts';
import { entityTag, IfMatchHeaders, readVersion } from '../schemas/version.ts';
import { NoteAnswer, NoteBody, presentNote } from './note-schema.ts';

export function addReviseNote(app: Api): void {
  app.put(
    '/v1/notes/:noteId',
    {
      config: { action: 'notes.revise' },
      schema: {
        operationId: 'reviseNote',
        summary: 'Write a note anew, as its next version',
        tags: ['notes'],
        headers: IfMatchHeaders,
        params: NoteParams,
        body: NoteBody,
        response: {
          200: NoteAnswer,
          ...problemResponses('note-not-found', 'withdrawn', 'version-outdated'),
        },
      },
    },
    async (request, reply) => {
      const { text } = request.body;
      const from = readVersion(request.headers['if-match']);
      const { noteId } = request.params;
      const revised = await request.database.transaction((tx) =>
        changeNote(tx, originOf(request), noteId, from, { text }),
      );
      return reply.header('etag', entityTag(revised)).send(presentNote(revised));
    },
  );
}
