import { changeNote } from '../../casework/notes/change-note.ts';
import { originOf } from '../authentication/authenticate.ts';
import type { Api } from '../parts.ts';
import { problemResponses } from '../problems/problem-schema.ts';
import { idempotent } from '../requests/idempotent.ts';
import { NoteParams } from '../schemas/common.ts';
import { entityTag, IfMatchAndIdempotencyHeaders, readVersion, WithdrawalBody } from '../schemas/version.ts';
import { NoteAnswer, presentNote } from './note-schema.ts';

export function addWithdrawNote(app: Api): void {
  app.post(
    '/v1/notes/:noteId/withdraw',
    {
      config: { action: 'notes.withdraw' },
      schema: {
        operationId: 'withdrawNote',
        summary: 'Withdraw a note; its versions stay readable',
        tags: ['notes'],
        headers: IfMatchAndIdempotencyHeaders,
        params: NoteParams,
        body: WithdrawalBody,
        response: {
          200: NoteAnswer,
          ...problemResponses('note-not-found', 'withdrawn', 'version-outdated', 'idempotency-key-reused'),
        },
      },
    },
    async (request, reply) => {
      const { 'if-match': ifMatch } = request.headers;
      const content = { withdrawnBecause: request.body.because };
      const { noteId } = request.params;
      const { body } = await idempotent(request, reply, [ifMatch, content], async (tx) => ({
        status: 200,
        body: presentNote(await changeNote(tx, originOf(request), noteId, readVersion(ifMatch), content)),
      }));
      return reply.header('etag', entityTag(body)).send(body);
    },
  );
}
